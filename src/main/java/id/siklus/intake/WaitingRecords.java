package id.siklus.intake;

import java.util.Collection;
import org.springframework.modulith.NamedInterface;

/** For what comes into the application by another door than Kafka, and may be waited for. */
@NamedInterface("api")
public interface WaitingRecords {

    /** Applies, in the running transaction and in order, the records that have waited for these. */
    void arrived(Collection<Awaited> arrivals);
}
