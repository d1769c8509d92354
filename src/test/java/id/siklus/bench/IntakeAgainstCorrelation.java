package id.siklus.bench;

import id.siklus.bench.Figure.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** From Kafka to committed ledgers, against one record per transaction correlated into Camunda. */
final class IntakeAgainstCorrelation implements Measurement {

    private static final int ROUNDS = 3;
    private static final int RECORDS = 100_000;
    private static final int WAITING = 2_000;
    private static final int SECONDS = 12;

    @Override
    public String name() {
        return "intake against correlation";
    }

    @Override
    public List<Figure> take(BenchWorld world) throws Exception {
        String own = world.freshDatabase();
        String engine = world.emptyDatabase();
        List<Double> intakes = new ArrayList<>();
        List<Double> correlations = new ArrayList<>();
        try (IntakeRuns runs = new IntakeRuns(world, own)) {
            List<String> people = runs.checkIns().people();
            runs.only(people.subList(0, Math.min(WAITING, people.size())));
            runs.perSecond(world.scaledBatches(RECORDS));
            try (SingleCorrelations single = new SingleCorrelations(
                    world.database().url(engine),
                    world.broker().bootstrap(),
                    runs.checkIns().people())) {
                single.perSecond(Duration.ofSeconds(SECONDS));
                for (int round = 0; round < ROUNDS; round++) {
                    intakes.add(runs.perSecond(world.scaledBatches(RECORDS)));
                    correlations.add(single.perSecond(Duration.ofSeconds(SECONDS)));
                }
            }
        } finally {
            world.drop(own);
            world.drop(engine);
        }
        double intake = Samples.median(intakes);
        double correlation = Samples.median(correlations);
        return List.of(Figure.of(
                        "Kafka → committed ledgers, against one record per transaction correlated into Camunda",
                        intake / correlation,
                        Unit.TIMES)
                .atLeast(50)
                .note("%,.0f against %,.0f records/s; %,d instances wait", intake, correlation, WAITING));
    }
}
