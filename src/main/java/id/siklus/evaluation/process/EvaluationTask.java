package id.siklus.evaluation.process;

import id.siklus.engine.TaskStage;
import id.siklus.evaluation.EvaluationSubject;
import java.util.Arrays;

/** The three tasks of an evaluation: whose they are, where they count, and which page does them. */
enum EvaluationTask {
    REPORT("self-report", TaskStage.EVALUATION) {
        @Override
        String href(EvaluationSubject subject) {
            return "/skp/%s/laporan".formatted(subject.year());
        }
    },
    RATE("rate-year", TaskStage.EVALUATION) {
        @Override
        String href(EvaluationSubject subject) {
            return "/tim/nilai/" + subject.code();
        }
    },
    ACKNOWLEDGE("acknowledge-result", TaskStage.RESULT) {
        @Override
        String href(EvaluationSubject subject) {
            return "/skp/%s/hasil".formatted(subject.year());
        }
    };

    private final String kind;
    private final TaskStage stage;

    EvaluationTask(String kind, TaskStage stage) {
        this.kind = kind;
        this.stage = stage;
    }

    /** The task of that kind. */
    static EvaluationTask of(String kind) {
        return Arrays.stream(values())
                .filter(task -> task.kind.equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No task of an evaluation: " + kind));
    }

    abstract String href(EvaluationSubject subject);

    TaskStage stage() {
        return stage;
    }
}
