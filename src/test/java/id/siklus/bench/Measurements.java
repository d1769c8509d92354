package id.siklus.bench;

import java.util.List;

/** All measurements in the order of the table. */
final class Measurements {

    private Measurements() {}

    static List<Measurement> all() {
        return List.of(
                new IntakeShare(),
                new IntakeAgainstCorrelation(),
                new MailboxDeliveries(),
                new VisibleOnPage(),
                new CheckInPeak(),
                new Backlog(),
                new FullTables(),
                new OpeningContracts(),
                new CrowdedTasks(),
                new ReadyTime());
    }
}
