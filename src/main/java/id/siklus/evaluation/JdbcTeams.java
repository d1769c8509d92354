package id.siklus.evaluation;

import id.siklus.evaluation.Evaluations.Rated;
import id.siklus.plan.Rating;
import id.siklus.shared.Columns;
import id.siklus.shared.PersonId;
import id.siklus.shared.ReadOnce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the people of a team are rated: one row each, from which whatever is counted of them follows. */
final class JdbcTeams {

    private static final String RATED = """
            select employee, result, behaviour, rated_at,
                   jsonb_exists(coalesce(reasons, '{}')::jsonb, 'distribution') as justifies
              from evaluation.annual
             where year = :year and employee = any(:people::text[]) and ended_at is null
             order by employee, contract_code
            """;

    private static final String WITH_YEARS = """
            select *, jsonb_exists(coalesce(reasons, '{}')::jsonb, 'distribution') as justifies
              from evaluation.annual
             cross join (%s) achieved
             where employee = :employee or year = :year and employee = any(:people::text[])
             order by year desc, contract_code desc
            """.formatted(JdbcAchievements.CURRENT_AS_COLUMNS);

    private final JdbcClient jdbc;

    JdbcTeams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Rated> of(Collection<PersonId> people, int year) {
        Map<PersonId, List<Rated>> found = ReadOnce.all(
                List.of(Rated.class, year),
                people,
                missing -> read(missing, year).stream().collect(Collectors.groupingBy(Rated::employee)));
        return found.values().stream().flatMap(List::stream).toList();
    }

    /** Every year of the employee; how the team is rated and what the units achieved is known afterwards. */
    List<AnnualEvaluation> withYearsOf(
            PersonId employee, int year, Collection<PersonId> team, Collection<String> units) {
        List<AnnualEvaluation> years = new ArrayList<>();
        Map<PersonId, List<Rated>> rated = new HashMap<>();
        jdbc.sql(WITH_YEARS)
                .param("employee", employee.value())
                .param("year", year)
                .param("people", Columns.texts(team, PersonId::value))
                .param("units", Columns.texts(units, unit -> unit))
                .param("period", Integer.toString(year))
                .query(row -> {
                    if (row.isFirst()) {
                        JdbcAchievements.tell(units, Integer.toString(year), row);
                    }
                    AnnualEvaluation evaluation = JdbcEvaluationRow.read(row, 0);
                    if (evaluation.employee().equals(employee)) {
                        years.add(evaluation);
                    }
                    if (row.getInt("year") == year && row.getObject("ended_at") == null) {
                        rated.computeIfAbsent(evaluation.employee(), first -> new ArrayList<>())
                                .add(rated(row, 0));
                    }
                });
        ReadOnce.tell(List.of(Rated.class, year), team, rated);
        return years;
    }

    private List<Rated> read(List<PersonId> people, int year) {
        return jdbc.sql(RATED)
                .param("year", year)
                .param("people", Columns.texts(people, PersonId::value))
                .query(JdbcTeams::rated)
                .list();
    }

    private static Rated rated(ResultSet row, int number) throws SQLException {
        boolean rated = row.getObject("rated_at") != null;
        return new Rated(
                new PersonId(row.getString("employee")),
                rated ? rating(row.getString("result")) : null,
                rated ? rating(row.getString("behaviour")) : null,
                row.getBoolean("justifies"));
    }

    private static @Nullable Rating rating(@Nullable String name) {
        return name == null ? null : Rating.valueOf(name);
    }
}
