package id.siklus.plan;

import id.siklus.shared.PersonId;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows proposals to see a month anew, and what became of them. Rights are the matter of whoever asks. */
@Component
public class ReadLateFacts implements LateProposals {

    private final LateFactsOfMonths lateFacts;
    private final JdbcLateDecisions decisions;
    private final Plans plans;

    ReadLateFacts(LateFactsOfMonths lateFacts, JdbcLateDecisions decisions, Plans plans) {
        this.lateFacts = lateFacts;
        this.decisions = decisions;
        this.plans = plans;
    }

    /** What there is to decide about a month now; empty where there is nothing. */
    public LateProposal proposal(MonthlyPlan plan) {
        return lateFacts.of(plan.subject());
    }

    /** How many facts there are to decide about a month now. */
    public int undecided(MonthlyPlan plan) {
        return lateFacts.count(plan.subject());
    }

    /** What was decided about a month before, the oldest first. */
    public List<LateDecision> decided(MonthlyPlan plan) {
        return decisions.of(plan.id());
    }

    @Override
    public List<OpenProposal> open(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        List<PlanId> months = lateFacts.undecided(people).entrySet().stream()
                .flatMap(person -> person.getValue().stream().map(month -> PlanId.of(person.getKey(), month)))
                .toList();
        return (months.isEmpty() ? List.<MonthlyPlan>of() : plans.findAll(months))
                .stream()
                        .map(MonthlyPlan::subject)
                        .sorted(Comparator.comparing(PlanSubject::month).thenComparing(PlanSubject::employee))
                        .map(subject -> new OpenProposal(
                                subject.employee(),
                                subject.month(),
                                subject.code(),
                                "/tim/usulan/%s/%s".formatted(subject.code().value(), twoDigits(subject.month()))))
                        .toList();
    }

    private static String twoDigits(YearMonth month) {
        return "%02d".formatted(month.getMonthValue());
    }
}
