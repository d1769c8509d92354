package id.siklus.roster;

import org.springframework.modulith.NamedInterface;

/** In what capacity somebody looks at an employee: the columns of the table of rights. */
@NamedInterface("api")
public enum Capacity {
    SELF,
    EVALUATOR,
    REVIEWER,
    UNIT_ADMIN,
    AGENCY_ADMIN,
    AUDITOR,
    ATTENDANCE_OPERATOR
}
