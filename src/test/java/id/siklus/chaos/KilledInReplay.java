package id.siklus.chaos;

import id.siklus.chaos.Message.Kind;
import id.siklus.processes.JavaProcess;
import id.siklus.processes.Wait;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All taps of somebody fall into quarantine, because their table refuses them. The table is mended, the records are
 * replayed, and the node dies over it. Replayed again, and once more for nothing, the ledgers are as if none of it had
 * been.
 */
record KilledInReplay(Point point) implements Fault {

    private static final String REFUSE = """
            create function public.refuse() returns trigger language plpgsql as
            'begin if new.employee = ''%s'' then raise exception ''refused by the fault''; end if; return new; end';
            create trigger refuse before insert on attendance.tap for each row execute function public.refuse()
            """;

    private static final String ORDER = """
            {"fate": "QUARANTINED", "reason": "intake.reason.handler-failed"}""";

    @Override
    public String name() {
        return "kill -9 " + point.words();
    }

    @Override
    public void strike(Run run, Random random, int number) {
        String person = withoutRepetitions(run.load(), random);
        run.jdbc().sql(REFUSE.formatted(person)).update();
        run.startGenerator();
        JavaProcess first = run.startNode();
        run.awaitDrained();
        first.kill();
        run.jdbc().sql("drop function public.refuse() cascade").update();
        long refused = refused(run.jdbc());
        if (refused == 0) {
            throw new IllegalStateException("Nothing fell into quarantine of " + person);
        }
        JavaProcess armed = run.startArmed(point, 1, "KILL");
        replay(armed);
        if (!Wait.within(60, () -> !armed.isAlive())) {
            throw new IllegalStateException("Never came to " + point + "; see " + armed.log());
        }
        run.note(refused + " records in quarantine, " + refused(run.jdbc()) + " after the kill");
        JavaProcess last = run.startNode();
        run.recover(() -> replay(last) && refused(run.jdbc()) == 0, 60);
        replay(last);
    }

    /** Whose facts come once each: of a repetition in quarantine either record may end up as the first. */
    private static String withoutRepetitions(Run.Load load, Random random) {
        List<Message> stream = EventStream.of(load.seed(), load.events());
        List<String> choice = People.OTHERS.subList(10, 30).stream()
                .filter(person ->
                        stream.stream().noneMatch(message -> message.subject().equals(person) && isRepeated(message)))
                .toList();
        return choice.get(random.nextInt(choice.size()));
    }

    private static boolean isRepeated(Message message) {
        return message.kind() == Kind.REPEATED
                || message.kind() == Kind.SAME_FACT
                || (message.value() != null && new String(message.value(), StandardCharsets.UTF_8).contains("again-"));
    }

    private static boolean replay(JavaProcess node) {
        try {
            return Administrator.of(node).post("/api/v1/intake/replay", ORDER) == 200;
        } catch (IOException died) {
            return false;
        }
    }

    private static long refused(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from intake.record where reason = 'intake.reason.handler-failed'")
                .query(Long.class)
                .single();
    }
}
