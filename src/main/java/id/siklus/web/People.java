package id.siklus.web;

import id.siklus.shared.PersonId;
import java.util.Optional;
import java.util.Set;

/** What the frame of every page must know of a signed-in person. Implemented by the room that knows people. */
public interface People {

    /** The person; nobody where the agency does not know the number or the person works here no longer. */
    Optional<Person> find(PersonId id);

    /** Whether the person's last day of service has passed; false for somebody whom the agency does not know. */
    boolean hasLeft(PersonId id);

    /**
     * A person as the frame shows one.
     *
     * @param unit code of the unit
     * @param positionName the post, as printed on the sign-in table
     * @param roles what the person is in the agency
     */
    record Person(PersonId id, String name, String unit, String positionName, Set<Role> roles) {}

    /** Columns of the table of rights that a person may hold independent of a contract. */
    enum Role {
        /** Has a contract of their own. */
        EMPLOYEE,
        /** Is the evaluator of somebody. */
        EVALUATOR,
        /** Is the evaluator of an evaluator. */
        REVIEWER,
        UNIT_ADMIN,
        AGENCY_ADMIN,
        AUDITOR,
        ATTENDANCE_OPERATOR
    }
}
