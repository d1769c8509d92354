package id.siklus.roster;

import id.siklus.shared.PersonId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** Duties in the agency beside the post: who administers, audits, or enters attendance. They count at once. */
@NamedInterface("api")
public interface Duties {

    /** Duties of the person, who need not be on the roster yet. */
    List<Duty> of(PersonId person);

    /** Who has the duty, for whatever unit. */
    Set<PersonId> holders(Capacity capacity);

    /** Gives the duty; whether the person had it not. */
    boolean grant(PersonId person, Duty duty);

    /** Takes the duty back; whether the person had it. */
    boolean revoke(PersonId person, Duty duty);

    /**
     * A duty.
     *
     * @param capacity one that is not read from the post
     * @param unit the unit of a unit admin; absent for all others
     */
    @NamedInterface("api")
    record Duty(Capacity capacity, @Nullable String unit) {

        public Duty {
            if ((capacity == Capacity.UNIT_ADMIN) != (unit != null)) {
                throw new IllegalArgumentException("A unit belongs to a unit admin, and to nobody else");
            }
        }
    }
}
