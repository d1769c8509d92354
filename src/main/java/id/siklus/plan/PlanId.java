package id.siklus.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.siklus.shared.PersonId;
import java.time.YearMonth;
import java.util.UUID;

/**
 * The id of a monthly plan, and the business key of its process. It is made from person and month, so that a recap can
 * be mailed to a plan that does not exist yet, and no NIP stands in the engine.
 */
public record PlanId(UUID value) {

    /** The one plan of that person and month. */
    public static PlanId of(PersonId employee, YearMonth month) {
        return new PlanId(UUID.nameUUIDFromBytes(("monthly-plan/" + employee + "/" + month).getBytes(UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
