package id.siklus.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAuditTrail implements AuditTrail {

    private static final String APPEND = """
            insert into audit.entry (at, actor, act, object, details)
            values (:at, :actor, :act, :object, :details)
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final BusinessClock clock;

    JdbcAuditTrail(JdbcClient jdbc, ObjectMapper json, BusinessClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void append(PersonId actor, String act, String object, Map<String, ?> details) {
        jdbc.sql(APPEND)
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .param("actor", actor.value())
                .param("act", act)
                .param("object", object)
                .param("details", write(details))
                .update();
    }

    private String write(Map<String, ?> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Details of an act must be plain values", unwritable);
        }
    }
}
