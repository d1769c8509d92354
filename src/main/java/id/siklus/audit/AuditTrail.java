package id.siklus.audit;

import id.siklus.shared.PersonId;
import java.util.Map;
import org.springframework.modulith.NamedInterface;

/** Takes acts. Joins the transaction of the caller: an act without its line does not happen. */
@NamedInterface("api")
public interface AuditTrail {

    /**
     * Writes one line, in the transaction of the act itself.
     *
     * @param actor who did it
     * @param act past tense with the room in front, {@code contract.signed}
     * @param object what it was done to: a contract code, an event record, a person
     * @param details what changed, without secrets
     */
    void append(PersonId actor, String act, String object, Map<String, ?> details);
}
