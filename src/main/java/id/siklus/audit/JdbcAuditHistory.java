package id.siklus.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.Columns;
import id.siklus.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lines that the application itself wrote begin with {@code system:} where others have a person. */
@Repository
class JdbcAuditHistory implements AuditHistory, SystemActs {

    private static final String SYSTEM = "system:";

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private static final String OF = """
            select at, actor, act, details
              from (select * from audit.entry where object = :object order by id desc limit :most) newest
             order by id
            """;

    private static final String APPEND = """
            insert into audit.entry (at, actor, act, object, details)
            select :at, :actor, :act, * from unnest(:objects::text[], :details::text[])
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final BusinessClock clock;

    JdbcAuditHistory(JdbcClient jdbc, ObjectMapper json, BusinessClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public List<Entry> of(String object, int most) {
        return jdbc.sql(OF)
                .param("object", object)
                .param("most", most)
                .query(this::entry)
                .list();
    }

    @Override
    public void append(String system, String act, Collection<Line> lines) {
        jdbc.sql(APPEND)
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .param("actor", SYSTEM + system)
                .param("act", act)
                .param("objects", Columns.texts(lines, Line::object))
                .param("details", Columns.texts(lines, line -> write(line.details())))
                .update();
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        String actor = row.getString("actor");
        boolean system = actor.startsWith(SYSTEM);
        return new Entry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                system ? null : new PersonId(actor),
                system ? actor.substring(SYSTEM.length()) : null,
                row.getString("act"),
                read(row.getString("details")));
    }

    private Map<String, Object> read(String details) {
        try {
            return json.readValue(details, DETAILS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Details of an act are JSON", broken);
        }
    }

    private String write(Map<String, ?> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Details of an act must be plain values", unwritable);
        }
    }
}
