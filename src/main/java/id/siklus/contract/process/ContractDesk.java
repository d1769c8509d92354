package id.siklus.contract.process;

import id.siklus.contract.ContractBriefs;
import id.siklus.contract.ContractBriefs.Brief;
import id.siklus.contract.ContractDue;
import id.siklus.contract.Return;
import id.siklus.engine.OpenTask;
import id.siklus.engine.ProcessKey;
import id.siklus.engine.TaskDesk;
import id.siklus.engine.TaskTicket;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says on whose desk the tasks of a contract land, and until when. */
@Component
class ContractDesk implements TaskDesk {

    private final ContractBriefs briefs;
    private final ContractDue due;
    private final BusinessClock clock;

    ContractDesk(ContractBriefs briefs, ContractDue due, BusinessClock clock) {
        this.briefs = briefs;
        this.due = due;
        this.clock = clock;
    }

    @Override
    public ProcessKey process() {
        return SkpContractModel.KEY;
    }

    @Override
    public List<TaskTicket> ticketsFor(List<OpenTask> tasks) {
        Instant now = clock.now();
        Map<UUID, Brief> known = briefs.of(tasks.stream()
                .map(task -> task.businessKey().asUuid())
                .distinct()
                .toList());
        Set<UUID> newcomers =
                due.newcomers(known.values().stream().map(Brief::contract).toList());
        return tasks.stream()
                .map(task -> ticket(task, known.get(task.businessKey().asUuid()), now, newcomers))
                .toList();
    }

    private TaskTicket ticket(OpenTask task, @Nullable Brief brief, Instant now, Set<UUID> newcomers) {
        if (brief == null) {
            throw new IllegalStateException("No contract for " + task.businessKey());
        }
        ContractTask kind = ContractTask.of(task.kind());
        var identity = brief.contract().identity();
        return new TaskTicket(
                task,
                kind.isForEvaluator() ? brief.evaluator() : identity.employee(),
                identity.employee(),
                requestedBy(kind, brief),
                identity.code().value(),
                identity.year(),
                null,
                brief.unit(),
                kind.stage(),
                now,
                due.of(brief.contract(), task.kind(), now, newcomers),
                note(kind, brief.unansweredReturn()),
                kind.href(identity));
    }

    /** Who had the contract before; nobody at the opening of a year. */
    private static @Nullable PersonId requestedBy(ContractTask kind, Brief brief) {
        Return sentBack = brief.unansweredReturn();
        return switch (kind) {
            case DRAFT -> sentBack == null ? null : sentBack.by();
            case SIGN -> brief.evaluator();
            case REVIEW, SET -> brief.contract().identity().employee();
        };
    }

    private static @Nullable String note(ContractTask kind, @Nullable Return sentBack) {
        return kind == ContractTask.DRAFT && sentBack != null ? sentBack.reason() : null;
    }
}
