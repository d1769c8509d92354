package id.siklus.work.inbound;

import id.siklus.intake.RebuiltLedger;
import id.siklus.intake.RecordKey;
import id.siklus.ledger.BatchMonths.DecidedLate;
import id.siklus.shared.PersonId;
import id.siklus.work.WorkRows;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes the ledger of tasks anew, by the way on which its facts came in. */
@Component
class RebuiltWork implements RebuiltLedger {

    private final WorkHandler handler;
    private final WorkRows rows;

    RebuiltWork(WorkHandler handler, WorkRows rows) {
        this.handler = handler;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "work";
    }

    @Override
    public Set<String> types() {
        return handler.types().stream()
                .filter(type -> !type.equals(WorkHandler.MONTH_CLOSED))
                .collect(Collectors.toSet());
    }

    @Override
    public Rebuilding begin() {
        Map<RecordKey, Set<PersonId>> uncounted = rows.empty();
        return Rebuilding.of(
                (events, late) -> handler.writeAgain(events, new DecidedLate(late, uncounted)), rows::restore);
    }
}
