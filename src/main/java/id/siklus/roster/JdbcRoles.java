package id.siklus.roster;

import id.siklus.shared.PersonId;
import id.siklus.web.People.Role;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what somebody is in the agency: duties, and whether anybody is evaluated by them or by those they evaluate. */
@Repository
class JdbcRoles {

    private static final String ROLES = """
            with current_assignment as (
                select employee, evaluator
                  from roster.assignment
                 where valid_from <= :today and (valid_to is null or valid_to >= :today))
            select duty from roster.duty where employee = :person
            union
            select 'EVALUATOR' where exists (select from current_assignment where evaluator = :person)
            union
            select 'REVIEWER' where exists (
                select from current_assignment below
                  join current_assignment between_them on between_them.employee = below.evaluator
                 where between_them.evaluator = :person)
            """;

    private final JdbcClient jdbc;

    JdbcRoles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<Role> of(PersonId person, LocalDate today) {
        return jdbc.sql(ROLES)
                .param("today", today)
                .param("person", person.value())
                .query((row, number) -> Role.valueOf(row.getString("duty")))
                .set();
    }
}
