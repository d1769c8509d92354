package id.siklus.roster.inbound;

import id.siklus.intake.Awaited;
import id.siklus.intake.EventRecord;
import id.siklus.intake.Reason;
import id.siklus.intake.Verdicts;
import id.siklus.roster.RosterDraft;
import id.siklus.roster.RosterDraft.Identity;
import id.siklus.roster.RosterFact;
import id.siklus.shared.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A batch of facts about people while it is gone through: first who begins, then what changes, in the order of facts. */
final class RosterBatch {

    private final RosterDraft draft;
    private final Verdicts verdicts;

    RosterBatch(RosterDraft draft, Verdicts verdicts) {
        this.draft = draft;
        this.verdicts = verdicts;
    }

    void take(List<EventRecord> events) {
        join(events.stream()
                .filter(event -> event.type().equals(RosterTypes.JOINED))
                .sorted(EventRecord.IN_ORDER)
                .toList());
        events.stream()
                .filter(event -> !event.type().equals(RosterTypes.JOINED))
                .sorted(EventRecord.IN_ORDER)
                .forEach(this::change);
    }

    /** Newcomers may evaluate one another, so this goes on for as long as it brings somebody. */
    private void join(List<EventRecord> newcomers) {
        List<EventRecord> left = newcomers;
        int before;
        do {
            before = left.size();
            List<EventRecord> waiting = new ArrayList<>();
            for (EventRecord event : left) {
                if (missing(event) == null) {
                    join(event);
                } else {
                    waiting.add(event);
                }
            }
            left = waiting;
        } while (left.size() < before);
        left.forEach(this::await);
    }

    private void join(EventRecord event) {
        Identity who = RosterTypes.identity(event);
        RosterFact joined = RosterTypes.fact(event);
        if (!draft.knows(who.id())) {
            draft.join(who, joined);
        } else if (draft.saysTheSame(who, joined)) {
            verdicts.duplicate(event.key(), RosterReasons.sameFact());
        } else {
            verdicts.quarantined(event.key(), RosterReasons.knownOtherwise(event.subject()));
        }
    }

    private void change(EventRecord event) {
        if (!draft.knows(event.person())) {
            verdicts.waiting(
                    event.key(), Awaited.person(event.person()), RosterReasons.unknownSubject(event.subject()));
        } else if (missing(event) != null) {
            await(event);
        } else if (RosterTypes.isSpell(event)) {
            draft.take(RosterTypes.spell(event));
        } else {
            change(event, RosterTypes.fact(event));
        }
    }

    private void change(EventRecord event, RosterFact fact) {
        if (fact.post().evaluator() != null && draft.makesCircle(fact)) {
            verdicts.quarantined(
                    event.key(), RosterReasons.circle(fact.post().evaluator().value()));
        } else {
            draft.take(fact);
        }
    }

    private void await(EventRecord event) {
        Missing missing = Objects.requireNonNull(missing(event));
        verdicts.waiting(event.key(), missing.awaited, missing.reason);
    }

    private @Nullable Missing missing(EventRecord event) {
        String unit = event.text("unit");
        if (unit != null && !draft.knowsUnit(unit)) {
            return new Missing(Awaited.unit(unit), RosterReasons.unknownUnit(unit));
        }
        String evaluator = event.text("evaluator");
        if (evaluator != null && !draft.knows(new PersonId(evaluator))) {
            return new Missing(Awaited.person(new PersonId(evaluator)), RosterReasons.unknownEvaluator(evaluator));
        }
        String holder = RosterTypes.isSpell(event) ? event.text("for") : null;
        if (holder != null && !draft.knows(new PersonId(holder))) {
            return new Missing(Awaited.person(new PersonId(holder)), RosterReasons.unknownHolder(holder));
        }
        return null;
    }

    private record Missing(Awaited awaited, Reason reason) {}
}
