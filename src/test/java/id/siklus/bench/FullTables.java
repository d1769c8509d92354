package id.siklus.bench;

import id.siklus.bench.Figure.Unit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same stream into a database that holds ten million events, and into one that holds none. */
final class FullTables implements Measurement {

    private static final int EVENTS = 10_000_000;
    private static final int ROUNDS = 3;
    private static final int RECORDS = 100_000;

    @Override
    public String name() {
        return "ten million events";
    }

    @Override
    public List<Figure> take(BenchWorld world) {
        int events = world.scaled(EVENTS);
        String full = world.freshDatabase();
        JdbcClient jdbc = world.jdbc(full);
        List<Double> fulls = new ArrayList<>();
        List<Double> empties = new ArrayList<>();
        try {
            fulls.addAll(rounds(world, full, () -> new Filling(jdbc).fill(events)));
        } finally {
            world.drop(full);
        }
        String empty = world.freshDatabase();
        try {
            empties.addAll(rounds(world, empty, () -> {}));
        } finally {
            world.drop(empty);
        }
        double fullRate = Samples.median(fulls);
        double emptyRate = Samples.median(empties);
        return List.of(Figure.of(
                        "rate with " + "%,d".formatted(events) + " events in the tables, against none",
                        fullRate / emptyRate,
                        Unit.RATIO)
                .atLeast(0.9)
                .note("%,.0f against %,.0f records/s, medians of %d rounds", fullRate, emptyRate, ROUNDS));
    }

    private static List<Double> rounds(BenchWorld world, String database, Runnable before) {
        List<Double> rates = new ArrayList<>();
        try (IntakeRuns runs = new IntakeRuns(world, database)) {
            before.run();
            runs.perSecond(world.scaledBatches(RECORDS));
            for (int round = 0; round < ROUNDS; round++) {
                rates.add(runs.perSecond(world.scaledBatches(RECORDS)));
            }
        }
        return rates;
    }
}
