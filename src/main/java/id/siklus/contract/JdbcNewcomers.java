package id.siklus.contract;

import id.siklus.shared.Columns;
import id.siklus.shared.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which SKPs start within their year, in {@code contract.newcomer}, and who takes over as evaluator. */
@Repository
class JdbcNewcomers {

    private static final String NOTE = """
            insert into contract.newcomer (contract, starts_on)
            select c.id, began.starts_on
              from unnest(:people::text[], :days::date[]) as began (employee, starts_on)
              join contract.contract c on c.employee = began.employee and c.id = any(:contracts::text[]::uuid[])
             where began.starts_on > make_date(c.year, 1, 1)
            on conflict do nothing
            returning (select code from contract.contract c where c.id = newcomer.contract)
            """;

    private static final String OF = "select contract from contract.newcomer where contract = any(:contracts)";

    private static final String OPENED = "select year from contract.year_opening where year >= :year order by year";

    /** The copy that pages show; whoever signed keeps what was signed. Revisions count what people write, not this. */
    private static final String UNDER = """
            update contract.contract c
               set evaluator = above.evaluator, unit = above.unit
              from unnest(:employees::text[], :evaluators::text[], :units::text[]) as above (employee, evaluator, unit)
             where c.employee = above.employee
               and c.state not in ('SET', 'CLOSED', 'CANCELLED')
               and (c.evaluator <> above.evaluator or c.unit <> above.unit)
            """;

    private final JdbcClient jdbc;

    JdbcNewcomers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes from when these SKPs count, where that is within the year; their codes are returned. */
    List<String> note(Collection<ContractId> contracts, Map<PersonId, LocalDate> began) {
        return jdbc.sql(NOTE)
                .param("contracts", Columns.texts(contracts, ContractId::value))
                .param("people", Columns.texts(began.entrySet(), Entry::getKey))
                .param("days", Columns.texts(began.entrySet(), Entry::getValue))
                .query(String.class)
                .list();
    }

    /** Those of the SKPs that start within their year. */
    Set<UUID> among(Collection<UUID> contracts) {
        return jdbc.sql(OF)
                .param("contracts", contracts.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    /** Years from this one on that have been opened. */
    List<Integer> openedSince(int year) {
        return jdbc.sql(OPENED).param("year", year).query(Integer.class).list();
    }

    void under(Collection<Above> all) {
        jdbc.sql(UNDER)
                .param("employees", Columns.texts(all, Above::employee))
                .param("evaluators", Columns.texts(all, Above::evaluator))
                .param("units", Columns.texts(all, Above::unit))
                .update();
    }

    /** Who evaluates somebody from now on, and where. */
    record Above(PersonId employee, PersonId evaluator, String unit) {}
}
