package id.siklus.contract.process;

import id.siklus.contract.ContractIdentity;
import id.siklus.engine.TaskStage;
import java.util.Arrays;

/** The kinds of tasks of a contract: whose they are, which column they count in, and which page does them. */
enum ContractTask {
    DRAFT("draft-contract", TaskStage.DRAFT, "/skp/%2$d/draf"),
    REVIEW("review-contract", TaskStage.REVIEW, "/tim/tinjau/%1$s"),
    SIGN("sign-contract", TaskStage.SIGNATURE, "/skp/%2$d/tanda-tangan"),
    SET("set-contract", TaskStage.SIGNATURE, "/tim/tetapkan/%1$s");

    private final String kind;
    private final TaskStage stage;
    private final String page;

    ContractTask(String kind, TaskStage stage, String page) {
        this.kind = kind;
        this.stage = stage;
        this.page = page;
    }

    static ContractTask of(String kind) {
        return Arrays.stream(values())
                .filter(task -> task.kind.equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A contract has no task " + kind));
    }

    boolean isForEvaluator() {
        return this == REVIEW || this == SET;
    }

    TaskStage stage() {
        return stage;
    }

    String href(ContractIdentity contract) {
        return String.format(page, contract.code().value(), contract.year());
    }
}
