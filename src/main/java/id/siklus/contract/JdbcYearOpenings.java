package id.siklus.contract;

import id.siklus.shared.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opened years in {@code contract.year_opening}. */
@Repository
class JdbcYearOpenings {

    private static final String ADD = """
            insert into contract.year_opening (year, opened_by, opened_at) values (:year, :by, :at)
            on conflict do nothing
            """;

    private static final String COUNT = """
            select count(distinct employee) from contract.contract where year = :year and employee = any(:people)
            """;

    private final JdbcClient jdbc;

    JdbcYearOpenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the year is new. */
    boolean add(int year, PersonId by, Instant at) {
        return jdbc.sql(ADD)
                        .param("year", year)
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean exists(int year) {
        return jdbc.sql("select exists (select from contract.year_opening where year = :year)")
                .param("year", year)
                .query(Boolean.class)
                .single();
    }

    int countContracts(int year, List<PersonId> people) {
        return jdbc.sql(COUNT)
                .param("year", year)
                .param("people", people.stream().map(PersonId::value).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }
}
