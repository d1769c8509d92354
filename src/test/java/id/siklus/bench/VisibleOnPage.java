package id.siklus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.siklus.bench.Figure.Unit;
import id.siklus.testing.SignedInPerson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * From sending a record until somebody sees it: a signed-in person follows the stream of changes as an open page does,
 * and asks anew for what it shows whenever the stream tells of a change, until the fact is there. Meanwhile 1 000 other
 * records come each second.
 */
final class VisibleOnPage implements Measurement {

    private static final int PER_SECOND = 1_000;
    private static final int SECONDS = 60;
    private static final int LOOKS = 100;

    @Override
    public String name() {
        return "visible on a page";
    }

    @Override
    public List<Figure> take(BenchWorld world) throws Exception {
        String database = world.freshDatabase();
        JdbcClient jdbc = world.jdbc(database);
        CheckIns others = CheckIns.of(jdbc, database);
        String nip = others.people().get(7 % others.people().size());
        try (Node node = world.startNode(database, List.of("-Xmx512m"), Map.of());
                Generator generator = new Generator(world.broker().bootstrap());
                Generator probes = new Generator(world.broker().bootstrap())) {
            SignedInPerson person = SignedInPerson.signIn(node.url(), nip, BenchWorld.PASSWORD);
            int records = world.scaled(SECONDS) * PER_SECOND;
            Thread traffic =
                    new Thread(() -> generator.sendSteadily(others::record, 0, records, PER_SECOND), "traffic");
            traffic.start();
            List<Double> seen = new ArrayList<>();
            Changes changes = new Changes(person);
            Deque<String> days = workDays(person);
            TimeUnit.SECONDS.sleep(3);
            while (traffic.isAlive() && seen.size() < LOOKS && !days.isEmpty()) {
                seen.add(look(person, changes, probes, days.removeFirst()));
                TimeUnit.MILLISECONDS.sleep(200);
            }
            traffic.join();
            return List.of(Figure.of(
                            "record → visible on an open page at " + PER_SECOND + "/s, p95",
                            Samples.quantile(seen, 0.95) * 1_000,
                            Unit.MILLIS)
                    .atMost(2_000)
                    .note(
                            "p50 %.0f ms, longest %.0f ms, of %d records",
                            Samples.median(seen) * 1_000, Samples.quantile(seen, 1) * 1_000, seen.size()));
        } finally {
            world.drop(database);
        }
    }

    /** Sends a roll call of that day and returns how many seconds later it is seen. */
    private static double look(SignedInPerson person, Changes changes, Generator probes, String day) throws Exception {
        changes.forget();
        long began = System.nanoTime();
        probes.send(rollCall(person.nip(), day));
        for (int change = 0; change < 100; change++) {
            changes.await();
            if (dayOf(person, day).path("rollCall").asBoolean()) {
                return (System.nanoTime() - began) / 1e9;
            }
        }
        throw new IllegalStateException("The roll call of " + day + " is not seen");
    }

    private static Deque<String> workDays(SignedInPerson person) {
        Deque<String> days = new ArrayDeque<>();
        for (YearMonth month = YearMonth.of(2025, 1); month.getYear() == 2025; month = month.plusMonths(1)) {
            for (JsonNode day : month(person, month.toString())) {
                days.add(day.path("date").asText());
            }
        }
        return days;
    }

    private static JsonNode dayOf(SignedInPerson person, String day) {
        for (JsonNode each : month(person, day.substring(0, 7))) {
            if (each.path("date").asText().equals(day)) {
                return each;
            }
        }
        return MissingNode.getInstance();
    }

    private static JsonNode month(SignedInPerson person, String month) {
        return person.get("/people/" + person.nip() + "/attendance/" + month).path("days");
    }

    private static ProducerRecord<byte[], byte[]> rollCall(String nip, String day) {
        String event = """
                {"specversion":"1.0","id":"roll-call-%s","source":"urn:bench:probe","subject":"%s",
                 "type":"id.siklus.attendance.recorded.v1","time":"%sT07:05:00+07:00",
                 "data":{"kind":"ROLL_CALL","method":"MOBILE"}}""".formatted(day, nip, day);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                CheckIns.TOPIC, nip.getBytes(StandardCharsets.UTF_8), event.getBytes(StandardCharsets.UTF_8));
        record.headers().add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8));
        return record;
    }

    /** What the stream of an open page tells. */
    private static final class Changes {

        private final Semaphore told = new Semaphore(0);

        Changes(SignedInPerson person) {
            Thread reader = new Thread(() -> read(person), "open-page");
            reader.setDaemon(true);
            reader.start();
        }

        private void read(SignedInPerson person) {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(person.follow(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.equals("event:attendance")) {
                        told.release();
                    }
                }
            } catch (IOException closed) {
                // the node has stopped
            }
        }

        void forget() {
            told.drainPermits();
        }

        void await() throws InterruptedException {
            if (!told.tryAcquire(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The stream tells of no change");
            }
            told.drainPermits();
        }
    }
}
