package id.siklus.roster;

import id.siklus.shared.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.springframework.modulith.NamedInterface;

/** Looks up whose evaluator somebody is by post, whoever acts for that evaluator meanwhile (Plt, Plh). */
@NamedInterface("api")
public interface Superiors {

    /** By employee, as it is known by now; whoever has none on that day is absent. */
    Map<PersonId, PersonId> byPost(Collection<PersonId> people, LocalDate day);
}
