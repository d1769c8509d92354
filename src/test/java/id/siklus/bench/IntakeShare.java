package id.siklus.bench;

import id.siklus.bench.Figure.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From Kafka to committed ledgers, against a bare insert of the same rows. */
final class IntakeShare implements Measurement {

    private static final int ROUNDS = 4;
    private static final int RECORDS = 100_000;

    @Override
    public String name() {
        return "intake against bare insert";
    }

    @Override
    public List<Figure> take(BenchWorld world) throws Exception {
        return List.of(
                share(world, "", Map.of()).atLeast(0.5),
                share(world, ", with one consumer on the node", Map.of("siklus.intake.consumers", "1")));
    }

    private static Figure share(BenchWorld world, String how, Map<String, String> settings) throws Exception {
        String own = world.freshDatabase();
        String bare = world.freshDatabase();
        JdbcClient jdbc = world.jdbc(own);
        List<Double> intakes = new ArrayList<>();
        List<Double> inserts = new ArrayList<>();
        BareInsert insert = new BareInsert(world.database().url(bare));
        try (IntakeRuns runs = new IntakeRuns(world, own, settings)) {
            world.jdbc(bare)
                    .sql("select intake.prepare_month(date_trunc('month', now())::date)")
                    .query(row -> {});
            StatementProfile profile = new StatementProfile(jdbc, world.folder());
            for (int round = 0; round <= ROUNDS; round++) {
                Instant before = Instant.now();
                profile.begin();
                double intake = runs.perSecond(world.scaledBatches(RECORDS));
                if (round == ROUNDS) {
                    profile.end("Intake of check-ins" + how);
                }
                double direct = insert.perSecond(jdbc, before);
                if (round > 0) {
                    intakes.add(intake);
                    inserts.add(direct);
                }
            }
        } finally {
            world.drop(own);
            world.drop(bare);
        }
        double intake = Samples.median(intakes);
        double direct = Samples.median(inserts);
        return Figure.of(
                        "Kafka → committed ledgers, share of a bare unnest insert of the same rows" + how,
                        intake / direct,
                        Unit.RATIO)
                .note("%,.0f against %,.0f records/s, medians of %d rounds", intake, direct, ROUNDS);
    }
}
