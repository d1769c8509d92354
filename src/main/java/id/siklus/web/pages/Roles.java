package id.siklus.web.pages;

import id.siklus.web.People.Person;
import id.siklus.web.People.Role;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of somebody's roles stands beside the name: the widest. */
final class Roles {

    private static final List<Role> WIDEST_FIRST = List.of(
            Role.AGENCY_ADMIN,
            Role.UNIT_ADMIN,
            Role.AUDITOR,
            Role.ATTENDANCE_OPERATOR,
            Role.REVIEWER,
            Role.EVALUATOR,
            Role.EMPLOYEE);

    private Roles() {}

    static @Nullable String keyOf(Person person) {
        return WIDEST_FIRST.stream()
                .filter(person.roles()::contains)
                .findFirst()
                .map(role -> "web.role." + role.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse(null);
    }
}
