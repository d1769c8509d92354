package id.siklus.intake;

import java.util.Collection;
import org.springframework.modulith.NamedInterface;

/** For rooms whose late facts a person lets count after all. */
@NamedInterface("api")
public interface LateRecords {

    /** Makes late records applied ones, in the running transaction; those with another fate stay as they are. */
    void accepted(Collection<RecordKey> records);

    /** Marks applied records as replaced, as a handler does by its verdicts. */
    void superseded(Collection<RecordKey> records);
}
