package id.siklus.intake;

import id.siklus.audit.AuditTrail;
import id.siklus.shared.Ids;
import id.siklus.shared.PersonId;
import id.siklus.shared.PersonNumbers;
import id.siklus.web.People;
import id.siklus.web.People.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets the admin of the agency try records again that were refused, put aside or have waited too long. A replay goes in
 * pieces of bounded size, each in the transaction of its effects; a preview does the same in one transaction that is
 * undone. Whatever has been settled meanwhile is left alone, so that a replay may be repeated at will.
 */
public class ReplayRecords {

    private static final Logger log = LoggerFactory.getLogger(ReplayRecords.class);

    private static final int MOST_TRIES = 3;
    private static final int LARGEST_PIECE = 200;

    private final Replay replay;
    private final JdbcReplay store;
    private final TransactionOperations transaction;
    private final People people;
    private final AuditTrail audit;

    ReplayRecords(Replay replay, JdbcReplay store, TransactionOperations transaction, People people, AuditTrail audit) {
        this.replay = replay;
        this.store = store;
        this.transaction = transaction;
        this.people = people;
        this.audit = audit;
    }

    /** Says what a replay would do, and leaves everything as it is. */
    public ReplayReport preview(PersonId actor, ReplayOrder order) {
        check(actor);
        return inTransaction(status -> {
            status.setRollbackOnly();
            return run(order, null, replay::run);
        });
    }

    /** Tries the records again. */
    public ReplayReport replay(PersonId actor, ReplayOrder order) {
        check(actor);
        UUID run = Ids.next();
        return run(order, run, keys -> inTransaction(status -> piece(actor, run, keys)));
    }

    /** Begins anew where others, the intake above all, have crossed its way: the next time they are done. */
    private <T> T inTransaction(TransactionCallback<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return Objects.requireNonNull(transaction.execute(work));
            } catch (ConcurrencyFailureException crossed) {
                if (tries == MOST_TRIES) {
                    throw IntakeRefused.othersAreAtIt();
                }
                log.info("Tries a piece of a replay again: {}", PersonNumbers.hidden(crossed.toString()));
            }
        }
    }

    private Replay.Outcome piece(PersonId actor, UUID run, List<UUID> keys) {
        store.actsAs(actor.value(), run);
        Replay.Outcome outcome = replay.run(keys);
        outcome.items()
                .forEach(item ->
                        audit.append(actor, "intake.replayed", item.key().toString(), details(item)));
        return outcome;
    }

    private ReplayReport run(ReplayOrder order, @Nullable UUID run, Piece piece) {
        List<JdbcReplay.Sized> found = store.find(order);
        List<Replayed> items = new ArrayList<>();
        Set<String> contracts = new HashSet<>();
        int woken = 0;
        for (List<UUID> keys : pieces(found)) {
            Replay.Outcome outcome = piece.run(keys);
            items.addAll(outcome.items());
            woken += outcome.woken();
            contracts.addAll(outcome.contracts());
        }
        UUID last = found.isEmpty() ? null : found.get(found.size() - 1).key();
        long left = order.fate() == null || last == null ? 0 : store.left(order.fate(), order.reason(), last);
        long settled = (long) found.size() - items.size();
        long applied =
                found.stream().filter(record -> record.fate().isInLedger()).count();
        return new ReplayReport(run, items, contracts.size(), settled, applied, woken, left, last);
    }

    private static List<List<UUID>> pieces(List<JdbcReplay.Sized> records) {
        List<List<UUID>> pieces = new ArrayList<>();
        List<UUID> piece = new ArrayList<>();
        long bytes = 0;
        for (JdbcReplay.Sized record : records) {
            bytes += record.bytes();
            if (!piece.isEmpty() && (piece.size() == LARGEST_PIECE || bytes > PollBatch.MOST_OCTETS)) {
                pieces.add(piece);
                piece = new ArrayList<>();
                bytes = record.bytes();
            }
            piece.add(record.key());
        }
        if (!piece.isEmpty()) {
            pieces.add(piece);
        }
        return pieces;
    }

    private static Map<String, Object> details(Replayed item) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("from", item.was().name());
        details.put("to", item.now().name());
        if (item.why() != null) {
            details.put("reason", item.why().key());
        }
        return details;
    }

    private void check(PersonId actor) {
        boolean admin = people.find(actor)
                .map(person -> person.roles().contains(Role.AGENCY_ADMIN))
                .orElse(false);
        if (!admin) {
            throw IntakeRefused.withoutRightToReplay();
        }
    }

    /** Tries the records of one piece. */
    private interface Piece {
        Replay.Outcome run(List<UUID> keys);
    }
}
