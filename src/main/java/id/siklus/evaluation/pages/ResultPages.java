package id.siklus.evaluation.pages;

import id.siklus.evaluation.Basis;
import id.siklus.evaluation.EvaluationState;
import id.siklus.evaluation.EvaluationView;
import id.siklus.evaluation.ReadBasis;
import id.siklus.evaluation.Sight;
import id.siklus.evaluation.YearRating;
import id.siklus.roster.Employee;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import id.siklus.web.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts screen 9 together. */
@Component
class ResultPages {

    private final ReadBasis readBasis;
    private final Roster roster;
    private final NineCells nineCells;
    private final Explanations explanations;
    private final EvaluationWords words;

    ResultPages(
            ReadBasis readBasis, Roster roster, NineCells nineCells, Explanations explanations, EvaluationWords words) {
        this.readBasis = readBasis;
        this.roster = roster;
        this.nineCells = nineCells;
        this.explanations = explanations;
        this.words = words;
    }

    /**
     * The page.
     *
     * @param grid own nine cells; absent where ratings must not be seen
     * @param basis figures of the year; absent for whoever sees states and dates only, and where the year was lived elsewhere
     * @param next what happens next
     */
    record Page(
            EvaluationView view,
            String employee,
            String evaluator,
            String lede,
            String next,
            NineCells.@Nullable Grid grid,
            @Nullable Basis basis,
            List<Fact> reasons,
            List<String> explanation) {

        /** Whether the reader may accept now. */
        public boolean acceptable() {
            return view.own()
                    && view.evaluation() != null
                    && view.evaluation().state() == EvaluationState.DELIVERED
                    && !view.evaluation().subject().imported();
        }

        public int year() {
            return view.contract().year();
        }
    }

    Page of(EvaluationView view) {
        YearRating rating = view.rating();
        boolean opened = view.evaluation() != null;
        boolean imported = opened && view.opened().subject().imported();
        return new Page(
                view,
                name(view.contract().employee()),
                name(evaluatorOf(view)),
                words.lede(view),
                words.next(view),
                opened && view.outcome() != null ? nineCells.of(view.opened(), List.of()) : null,
                view.sight() == Sight.STATES_AND_DATES || imported ? null : readBasis.of(view.contract()),
                rating == null ? List.of() : words.reasons(rating),
                opened ? explanations.of(view) : List.of());
    }

    private PersonId evaluatorOf(EvaluationView view) {
        YearRating rating = view.rating();
        if (rating != null) {
            return rating.by();
        }
        return roster.find(view.contract().employee())
                .map(Employee::evaluator)
                .orElse(view.contract().evaluator());
    }

    private String name(PersonId person) {
        return roster.find(person).map(Employee::name).orElse(person.value());
    }
}
