package id.siklus.bench;

import id.siklus.bench.Figure.Unit;
import id.siklus.processes.Wait;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The check-ins of all civil servants of the country within half an hour: 2 800 a second, for ten minutes. */
final class CheckInPeak implements Measurement {

    private static final int PER_SECOND = 2_800;
    private static final int SECONDS = 600;
    private static final int WARM_UP_SECONDS = 20;
    private static final String TAKEN =
            "select coalesce(sum(next_offset), 0) from intake.consumer_offset where topic = '" + CheckIns.TOPIC + "'";

    @Override
    public String name() {
        return "check-in peak";
    }

    @Override
    public List<Figure> take(BenchWorld world) {
        String database = world.freshDatabase();
        JdbcClient jdbc = world.jdbc(database);
        CheckIns checkIns = CheckIns.of(jdbc, database);
        try (Node node = world.startNode(database, List.of("-Xmx512m"), Map.of());
                Generator generator = new Generator(world.broker().bootstrap())) {
            long warm = (long) WARM_UP_SECONDS * PER_SECOND;
            long all = warm + (long) world.scaled(SECONDS) * PER_SECOND;
            generator.sendSteadily(checkIns::record, 0, warm, PER_SECOND);
            double cpu = node.cpuSeconds();
            long began = System.nanoTime();
            List<Double> lags;
            try (LagWatch watch = new LagWatch(generator::acknowledged, () -> taken(jdbc))) {
                generator.sendSteadily(checkIns::record, warm, all, PER_SECOND);
                lags = watch.lags();
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            double used = (node.cpuSeconds() - cpu) / seconds;
            Wait.until("all are taken", 300, () -> taken(jdbc) >= all);
            return figures(node, lags, used, (all - warm) / seconds, all - applied(jdbc), seconds);
        } finally {
            world.drop(database);
        }
    }

    private static List<Figure> figures(
            Node node, List<Double> lags, double used, double rate, long missing, double seconds) {
        List<Figure> figures = new ArrayList<>();
        String what = "check-in peak, " + PER_SECOND + "/s: ";
        figures.add(Figure.of(what + "rate that was held", rate, Unit.PER_SECOND)
                .atLeast(PER_SECOND * 0.99)
                .note("for %.0f s", seconds));
        figures.add(Figure.of(what + "lag, longest", Samples.quantile(lags, 1), Unit.SECONDS)
                .atMost(2)
                .note(
                        "p50 %.2f s, p99 %.2f s, from the confirmation of the broker to the commit",
                        Samples.median(lags), Samples.quantile(lags, 0.99)));
        figures.add(Figure.of(what + "processor time of the application, of two cores", used * 50, Unit.PERCENT)
                .atMost(50)
                .note("%.2f cores; broker, database and generator not counted", used));
        figures.add(
                Figure.of(what + "heap after a full collection, of -Xmx512m", node.heapAfterFullGc(), Unit.MEBIBYTES)
                        .atMost(512)
                        .note("whole process %.0f MiB", node.residentMebibytes()));
        figures.add(Figure.of(what + "records that were not applied", missing, Unit.COUNT)
                .atMost(0));
        return figures;
    }

    private static long taken(JdbcClient jdbc) {
        return jdbc.sql(TAKEN).query(Long.class).single();
    }

    private static long applied(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from intake.record where fate = 'APPLIED'")
                .query(Long.class)
                .single();
    }
}
