package id.siklus.intake;

import id.siklus.shared.PersonId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down which taps it is given, in order; knows only Eko until a record brings Sari. */
abstract class Diary implements IntakeHandler {

    static final PersonId SARI = new PersonId(Events.SARI);

    final Set<String> known = new HashSet<>(Set.of(Events.EKO));
    JdbcClient jdbc;

    final List<IntakeHandler> on(JdbcClient database) {
        jdbc = database;
        jdbc.sql("create table diary (line integer generated always as identity, id text, record uuid)")
                .update();
        return List.of(this);
    }

    final List<String> lines() {
        return jdbc.sql("select id from diary order by line")
                .query(String.class)
                .list();
    }

    @Override
    public final Set<String> types() {
        return Set.of("id.siklus.attendance.recorded.v1");
    }

    @Override
    public final Set<Awaited> brings(EventRecord event) {
        return event.id().equals("brings-sari") ? Set.of(Awaited.person(SARI)) : Set.of();
    }

    @Override
    public final Verdicts apply(List<EventRecord> events) {
        Verdicts verdicts = new Verdicts();
        for (EventRecord event : events) {
            before(event, verdicts);
            if (event.id().equals("brings-sari")) {
                known.add(Events.SARI);
            }
            if (known.contains(event.subject())) {
                jdbc.sql("insert into diary (id, record) values (:id, :record)")
                        .param("id", event.id())
                        .param("record", event.key().value())
                        .update();
                after(event);
            } else {
                verdicts.waiting(event.key(), Awaited.person(event.person()), Reason.of("test.unknown"));
            }
        }
        return verdicts;
    }

    /** Hears of an event before it is written. */
    void before(EventRecord event, Verdicts verdicts) {}

    /** Hears of an event that was written. */
    void after(EventRecord event) {}
}
