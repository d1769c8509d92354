package id.siklus.roster;

import id.siklus.shared.PersonId;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Duties in {@code roster.duty}. */
@Repository
class JdbcDuties implements Duties {

    private static final String OF = "select duty, unit from roster.duty where employee = :person order by duty, unit";

    private static final String GRANT = """
            insert into roster.duty (employee, duty, unit) values (:person, :duty, :unit) on conflict do nothing
            """;

    private static final String REVOKE = """
            delete from roster.duty
             where employee = :person and duty = :duty and unit is not distinct from :unit
            """;

    private final JdbcClient jdbc;

    JdbcDuties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Duty> of(PersonId person) {
        return jdbc.sql(OF)
                .param("person", person.value())
                .query((row, number) -> new Duty(Capacity.valueOf(row.getString("duty")), row.getString("unit")))
                .list();
    }

    @Override
    public Set<PersonId> holders(Capacity capacity) {
        return jdbc.sql("select employee from roster.duty where duty = :duty")
                .param("duty", capacity.name())
                .query((row, number) -> new PersonId(row.getString("employee")))
                .set();
    }

    @Override
    public boolean grant(PersonId person, Duty duty) {
        return change(GRANT, person, duty);
    }

    @Override
    public boolean revoke(PersonId person, Duty duty) {
        return change(REVOKE, person, duty);
    }

    private boolean change(String statement, PersonId person, Duty duty) {
        return jdbc.sql(statement)
                        .param("person", person.value())
                        .param("duty", duty.capacity().name())
                        .param("unit", duty.unit())
                        .update()
                > 0;
    }
}
