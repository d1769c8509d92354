package id.siklus.evaluation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The law as dated rows. */
@Repository
class JdbcMethods implements Methods {

    private static final String REGULATION = """
            select regulation from evaluation.method where valid_from <= :day order by valid_from desc limit 1
            """;

    private static final String PATTERN = """
            select * from evaluation.distribution_rule
             where unit_predicate = :achieved
               and valid_from = (select max(valid_from) from evaluation.distribution_rule where valid_from <= :day)
             order by predicates
            """;

    private final JdbcClient jdbc;

    JdbcMethods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String regulationOf(int year) {
        return jdbc.sql(REGULATION)
                .param("day", endOf(year))
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("No regulation for evaluations of " + year));
    }

    @Override
    public List<DistributionRule> pattern(UnitPredicate achieved, int year) {
        return jdbc.sql(PATTERN)
                .param("achieved", achieved.name())
                .param("day", endOf(year))
                .query((row, number) -> new DistributionRule(
                        achieved,
                        predicates(row.getArray("predicates")),
                        number(row, "min_percent"),
                        row.getBoolean("majority"),
                        number(row, "max_percent"),
                        number(row, "min_count"),
                        DistributionRule.Severity.valueOf(row.getString("severity"))))
                .list();
    }

    private static LocalDate endOf(int year) {
        return LocalDate.of(year, Month.DECEMBER, Month.DECEMBER.maxLength());
    }

    private static Set<Predicate> predicates(Array names) throws SQLException {
        Set<Predicate> predicates = EnumSet.noneOf(Predicate.class);
        Arrays.stream((String[]) names.getArray()).map(Predicate::valueOf).forEach(predicates::add);
        return predicates;
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }
}
