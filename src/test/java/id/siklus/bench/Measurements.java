package id.siklus.bench;

import java.util.List;

/** All measurements in the order of the table. */
final class Measurements {

    private Measurements() {}

    static List<Measurement> all() {
        return List.of(new IntakeShare(), new ReadyTime());
    }
}
