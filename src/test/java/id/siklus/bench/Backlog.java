package id.siklus.bench;

import id.siklus.bench.Figure.Unit;
import id.siklus.processes.Wait;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 100 000 records wait, first for one person and then for many; those come, and all are woken. */
final class Backlog implements Measurement {

    private static final int RECORDS = 100_000;
    private static final int MANY = 5_000;

    private static final String LONGEST = """
            select coalesce(max(extract(epoch from clock_timestamp() - xact_start)), 0)
              from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
            """;

    @Override
    public String name() {
        return "waking a backlog";
    }

    @Override
    public List<Figure> take(BenchWorld world) {
        String database = world.freshDatabase();
        JdbcClient jdbc = world.jdbc(database);
        List<Figure> figures = new ArrayList<>();
        try (Node node = world.startNode(database, List.of("-Xmx512m"), Map.of());
                Generator generator = new Generator(world.broker().bootstrap())) {
            figures.addAll(wake(node, jdbc, generator, strangers(1), world.scaled(RECORDS)));
            figures.addAll(wake(node, jdbc, generator, strangers(world.scaled(MANY)), world.scaled(RECORDS)));
        } finally {
            world.drop(database);
        }
        return figures;
    }

    private static List<Figure> wake(
            Node node, JdbcClient jdbc, Generator generator, List<String> people, int records) {
        CheckIns taps = new CheckIns(people, "strangers-" + people.size());
        generator.sendAll(taps::record, 0, records);
        Wait.until("all wait", 300, () -> count(jdbc, "intake.waiting") == records);
        long applied = count(jdbc, "attendance.tap");
        long began = System.nanoTime();
        people.forEach(person -> generator.send(joins(person)));
        generator.flush();
        double longest = 0;
        double heap = 0;
        while (count(jdbc, "intake.waiting") > 0) {
            longest = Math.max(longest, jdbc.sql(LONGEST).query(Double.class).single());
            heap = Math.max(heap, node.heapInUse());
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        if (count(jdbc, "attendance.tap") - applied != records) {
            throw new IllegalStateException("Not all that waited are in the ledger");
        }
        String what = "%,d records that wait for %,d people: ".formatted(records, people.size());
        return List.of(
                Figure.of(what + "woken and applied within", seconds, Unit.SECONDS)
                        .note("%,.0f records/s", records / seconds),
                Figure.of(what + "longest transaction", longest, Unit.SECONDS)
                        .atMost(5)
                        .note("heap at most %.0f MiB of -Xmx512m", heap));
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static List<String> strangers(int number) {
        return IntStream.range(0, number)
                .mapToObj(each -> String.format(Locale.ROOT, "N-%d%07d", number == 1 ? 1 : 2, each))
                .toList();
    }

    private static ProducerRecord<byte[], byte[]> joins(String person) {
        String event = """
                {"specversion":"1.0","id":"joins-%1$s","source":"urn:bench:roster","subject":"%1$s",
                 "type":"id.siklus.roster.employee-joined.v1","time":"2024-01-02T07:05:00+07:00",
                 "data":{"name":"Pegawai %1$s","status":"NON_ASN","positionKind":"JA","positionName":"Petugas",
                         "unit":"AGENCY","startsOn":"2024-01-02"}}""".formatted(person);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                "roster.events.v1", person.getBytes(StandardCharsets.UTF_8), event.getBytes(StandardCharsets.UTF_8));
        record.headers().add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
