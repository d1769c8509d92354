package id.siklus.plan.pages;

import id.siklus.plan.MonthState;
import id.siklus.plan.PlanId;
import id.siklus.shared.PersonId;
import id.siklus.web.TaskAct;
import java.util.UUID;

/** One act on a kind of task of a month. */
record PlanAct<B>(String kind, String act, Class<B> body, Deed<B> deed) implements TaskAct<B> {

    /** Does something with the plan of a task. */
    @FunctionalInterface
    interface Deed<B> {

        MonthState on(PersonId actor, PlanId plan, B body);
    }

    /** What an act leads to. */
    record NewState(MonthState state) {}

    @Override
    public NewState perform(PersonId actor, String businessKey, B given) {
        return new NewState(deed.on(actor, new PlanId(UUID.fromString(businessKey)), given));
    }
}
