package id.siklus.roster;

import id.siklus.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.modulith.NamedInterface;

/** Who administers units. */
@NamedInterface("api")
public interface Administrators {

    /**
     * Of each of the units its admins, nearest first: those of the unit itself, then those of the units above it, and
     * those of the agency at last.
     */
    Map<String, List<PersonId>> nearestTo(Collection<String> unitCodes);
}
