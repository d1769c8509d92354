package id.siklus.intake;

import id.siklus.intake.Reading.Identity;
import id.siklus.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers who was here, longer than Kafka keeps records. */
@Repository
class JdbcIdentities {

    private static final String CLAIM = """
            insert into intake.identity (source, id, content, key)
            select * from unnest(:sources::text[], :ids::text[], :contents::bigint[], :keys::text[]::uuid[])
            on conflict do nothing
            returning key
            """;

    private static final String CONTENTS = """
            select i.source, i.id, i.content
              from unnest(:sources::text[], :ids::text[]) as asked (source, id)
              join intake.identity i on i.source = asked.source and i.id = asked.id
            """;

    /** Every consumer locks in this order, so that two with the same identities queue up and do not block each other. */
    private static final Comparator<Reading> IN_LOCK_ORDER = Comparator.comparing(
                    (Reading reading) -> reading.identity().source())
            .thenComparing(reading -> reading.identity().id());

    private final JdbcClient jdbc;

    JdbcIdentities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Claims the identity of each of the readings, which must differ; those whose identity nobody had are returned. */
    Set<RecordKey> claim(Collection<Reading> readings) {
        List<Reading> sorted = readings.stream().sorted(IN_LOCK_ORDER).toList();
        return jdbc.sql(CLAIM)
                .param(
                        "sources",
                        Columns.texts(sorted, reading -> reading.identity().source()))
                .param(
                        "ids",
                        Columns.texts(sorted, reading -> reading.identity().id()))
                .param("contents", Columns.numbers(sorted, Reading::content))
                .param("keys", Columns.texts(sorted, Reading::key))
                .query((row, number) -> new RecordKey(row.getObject("key", UUID.class)))
                .set();
    }

    /** Fingerprints of what the owners of these identities said. */
    Map<Identity, Long> contents(Collection<Identity> identities) {
        Map<Identity, Long> contents = new HashMap<>();
        jdbc.sql(CONTENTS)
                .param("sources", Columns.texts(identities, Identity::source))
                .param("ids", Columns.texts(identities, Identity::id))
                .query(row -> {
                    contents.put(identity(row), row.getLong("content"));
                });
        return contents;
    }

    private static Identity identity(ResultSet row) throws SQLException {
        return new Identity(row.getString("source"), row.getString("id"));
    }
}
