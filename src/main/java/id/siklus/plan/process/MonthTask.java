package id.siklus.plan.process;

import id.siklus.engine.TaskStage;
import id.siklus.plan.PlanSubject;
import java.util.Arrays;

/** The four tasks of a month: whose they are, where they count, and which page does them. */
enum MonthTask {
    PLAN("plan-month", TaskStage.PLAN) {
        @Override
        String href(PlanSubject subject) {
            return "/skp/%s/rencana/%s".formatted(subject.month().getYear(), monthOf(subject));
        }
    },
    APPROVE("approve-plan", TaskStage.PLAN) {
        @Override
        String href(PlanSubject subject) {
            return "/tim/rencana/%s/%s".formatted(subject.code(), monthOf(subject));
        }
    },
    REALISE("realise-month", TaskStage.REALISATION) {
        @Override
        String href(PlanSubject subject) {
            return "/skp/%s/realisasi/%s".formatted(subject.month().getYear(), monthOf(subject));
        }
    },
    EVALUATE("evaluate-month", TaskStage.EVALUATION) {
        @Override
        String href(PlanSubject subject) {
            return "/tim/evaluasi/%s/%s".formatted(subject.code(), monthOf(subject));
        }
    };

    private final String kind;
    private final TaskStage stage;

    MonthTask(String kind, TaskStage stage) {
        this.kind = kind;
        this.stage = stage;
    }

    /** The task of that kind. */
    static MonthTask of(String kind) {
        return Arrays.stream(values())
                .filter(task -> task.kind.equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No task of a month: " + kind));
    }

    abstract String href(PlanSubject subject);

    boolean isForEvaluator() {
        return this == APPROVE || this == EVALUATE;
    }

    TaskStage stage() {
        return stage;
    }

    private static String monthOf(PlanSubject subject) {
        return "%02d".formatted(subject.month().getMonthValue());
    }
}
