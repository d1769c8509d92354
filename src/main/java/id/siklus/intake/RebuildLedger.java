package id.siklus.intake;

import id.siklus.audit.AuditTrail;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import id.siklus.web.People;
import id.siklus.web.People.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Lets the admin of the agency write a ledger anew from the records that are in it. Whoever reads sees the old rows until
 * the new ones are complete; whoever writes waits. The rows are the same as before: where they are not, they were wrong.
 */
@UseCase
public class RebuildLedger {

    /** Says of a record that its fact is in the ledger under another id. */
    static final Reason SAME_FACT = Reason.of("ledger.reason.same-fact");

    private static final int PIECE = 5000;

    private final List<RebuiltLedger> ledgers;
    private final JdbcKeptEvents events;
    private final EventCatalogue catalogue;
    private final People people;
    private final AuditTrail audit;

    RebuildLedger(
            ObjectProvider<RebuiltLedger> ledgers,
            JdbcKeptEvents events,
            EventCatalogue catalogue,
            People people,
            AuditTrail audit) {
        this.ledgers = ledgers.orderedStream().toList();
        this.events = events;
        this.catalogue = catalogue;
        this.people = people;
        this.audit = audit;
    }

    /**
     * Rebuilds the ledger of a room.
     *
     * @return how many facts it holds, repetitions included
     */
    public long rebuild(PersonId actor, String name) {
        check(actor);
        RebuiltLedger ledger = ledgers.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> IntakeRefused.unknownLedger(name));
        if (events.someAreForgotten()) {
            throw IntakeRefused.contentForgotten();
        }
        RebuiltLedger.Rebuilding rebuilding = ledger.begin();
        // What others refer to, by any of its ids, is there before they are; who was first of several ids stays first.
        long facts = add(ledger, rebuilding, kept -> brings(kept) && isFirst(kept))
                + add(ledger, rebuilding, kept -> brings(kept) && !isFirst(kept))
                + add(ledger, rebuilding, kept -> !brings(kept) && isFirst(kept))
                + add(ledger, rebuilding, kept -> !brings(kept) && !isFirst(kept));
        rebuilding.end();
        audit.append(actor, "intake.ledger-rebuilt", name, Map.of("facts", facts));
        return facts;
    }

    private long add(RebuiltLedger ledger, RebuiltLedger.Rebuilding rebuilding, Predicate<JdbcKeptEvents.Kept> which) {
        long facts = 0;
        UUID after = null;
        List<JdbcKeptEvents.Kept> piece;
        do {
            piece = events.after(after, ledger.types(), SAME_FACT, PIECE);
            List<JdbcKeptEvents.Kept> wanted = piece.stream().filter(which).toList();
            if (!wanted.isEmpty()) {
                rebuilding.add(wanted.stream().map(JdbcKeptEvents.Kept::event).toList(), late(wanted));
                facts += wanted.size();
            }
            if (!piece.isEmpty()) {
                after = piece.get(piece.size() - 1).event().key().value();
            }
        } while (!piece.isEmpty());
        return facts;
    }

    private static Set<RecordKey> late(List<JdbcKeptEvents.Kept> kept) {
        return kept.stream()
                .filter(each -> each.fate() == Fate.LATE)
                .map(each -> each.event().key())
                .collect(Collectors.toSet());
    }

    private static boolean isFirst(JdbcKeptEvents.Kept kept) {
        return kept.fate() != Fate.DUPLICATE;
    }

    private boolean brings(JdbcKeptEvents.Kept kept) {
        return catalogue
                .handlerOf(kept.event().type())
                .map(handler -> !handler.brings(kept.event()).isEmpty())
                .orElse(false);
    }

    private void check(PersonId actor) {
        boolean admin = people.find(actor)
                .map(person -> person.roles().contains(Role.AGENCY_ADMIN))
                .orElse(false);
        if (!admin) {
            throw IntakeRefused.withoutRightToReplay();
        }
    }
}
