package id.siklus.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.siklus.shared.PersonId;
import java.util.UUID;

/**
 * The achievement of a unit in a year, as a task for whoever sets it.
 *
 * @param head of the unit, who is judged by it
 * @param setter the head's superior (domain: the Asisten for a biro, the head of the biro for its divisions)
 */
public record UnitYear(String unit, int year, PersonId head, PersonId setter) {

    /** The id of the task's process. */
    public UUID id() {
        return idOf(unit, year);
    }

    static UUID idOf(String unit, int year) {
        return UUID.nameUUIDFromBytes(("unit-achievement/" + unit + "/" + year).getBytes(UTF_8));
    }
}
