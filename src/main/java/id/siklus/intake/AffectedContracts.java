package id.siklus.intake;

import java.util.Collection;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/** Tells on which SKPs events bear. The room of SKPs knows; the intake asks it before records are tried again. */
@NamedInterface("api")
public interface AffectedContracts {

    /** Codes of the SKPs whose facts change with these events, each once. */
    Set<String> of(Collection<Bearing> bearings);
}
