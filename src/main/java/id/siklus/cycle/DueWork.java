package id.siklus.cycle;

import java.time.Instant;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** Everything that falls due by the business clock: months, evaluation windows, deadlines. */
@NamedInterface("api")
public interface DueWork {

    /** When the next of it falls due; in the past where it is behind. What a room has failed at is not counted. */
    Optional<Instant> nextDue();

    /**
     * Works off what is due by now; mail that is posted thereby is delivered afterwards, by others.
     *
     * @return how much there was
     */
    int workOff();
}
