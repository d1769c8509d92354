package id.siklus.work;

import id.siklus.shared.Columns;
import id.siklus.shared.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Rows of which each belongs to one person and is named by its source and a number in it: tasks, and requests for data. */
final class JdbcOwned<R extends Comparable<R>> {

    /** Locked in one order. */
    private static final String HOLD = """
            select t.source, t.%2$s as number, t.employee
              from unnest(:sources::text[], :numbers::text[]) as wanted (source, number)
              join work.%1$s t on t.source = wanted.source and t.%2$s = wanted.number
             order by t.source, t.%2$s
               for update of t
            """;

    /** The idle update locks a row that somebody else has opened meanwhile, and tells whose it is. */
    private static final String OPEN = """
            insert into work.%1$s as t (source, %2$s, employee)
            select * from unnest(:sources::text[], :numbers::text[], :employees::text[])
            on conflict (source, %2$s) do update set employee = t.employee
            returning source, %2$s as number, employee
            """;

    private final JdbcClient jdbc;
    private final String hold;
    private final String open;
    private final Naming<R> naming;

    JdbcOwned(JdbcClient jdbc, String table, String column, Naming<R> naming) {
        this.jdbc = jdbc;
        this.hold = HOLD.formatted(table, column);
        this.open = OPEN.formatted(table, column);
        this.naming = naming;
    }

    /** How a row is named, and made of its name. */
    record Naming<R>(Function<R, String> source, Function<R, String> number, BiFunction<String, String, R> of) {}

    /** Those that are there, with whose they are, held against others. */
    Map<R, PersonId> hold(SortedSet<R> wanted) {
        return people(of(hold, wanted));
    }

    /** Opens rows; the batch has to come again where another one has just opened one of them for somebody else. */
    void open(SortedMap<R, PersonId> opened) {
        Map<R, PersonId> now =
                people(of(open, opened.keySet()).param("employees", Columns.texts(opened.values(), PersonId::value)));
        if (!now.equals(opened)) {
            throw new ConcurrencyFailureException("The same was opened for somebody else at the same moment");
        }
    }

    private StatementSpec of(String statement, Collection<R> rows) {
        return jdbc.sql(statement)
                .param("sources", Columns.texts(rows, naming.source()))
                .param("numbers", Columns.texts(rows, naming.number()));
    }

    private Map<R, PersonId> people(StatementSpec statement) {
        Map<R, PersonId> people = new HashMap<>();
        statement.query(row -> {
            people.put(
                    naming.of().apply(row.getString("source"), row.getString("number")),
                    new PersonId(row.getString("employee")));
        });
        return people;
    }
}
