package id.siklus.audit;

import java.util.Collection;
import java.util.Map;
import org.springframework.modulith.NamedInterface;

/** Takes what no person did: a day that came, or news from another system. Joins the transaction of the caller. */
@NamedInterface("api")
public interface SystemActs {

    /**
     * Writes lines, many at once.
     *
     * @param system which part of the application did it: the name of its room
     * @param act past tense with the room in front, {@code contract.cancelled}
     */
    void append(String system, String act, Collection<Line> lines);

    /**
     * One of the things it was done to.
     *
     * @param object a contract code, an event record, a person
     * @param details what changed, without secrets
     */
    @NamedInterface("api")
    record Line(String object, Map<String, ?> details) {}
}
