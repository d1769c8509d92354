package id.siklus.work;

import id.siklus.shared.PersonId;
import java.time.YearMonth;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/** Opens the figures of the ledger of tasks: what stands behind them, and what does not and why. */
@NamedInterface("api")
public interface WorkEvidence {

    /** The tasks of the month that have been worked on, newest first. Rights are the matter of whoever asks. */
    List<TaskEvidence> behind(PersonId person, YearMonth month);
}
