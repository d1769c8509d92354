package id.siklus.cycle;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** One of a kind on each node, so that whoever moves the clock does not overtake the schedule that is at work. */
@Component
class DueWorkOfCycle implements DueWork {

    private final OpenMonths openMonths;
    private final OpenWindows openWindows;
    private final SweepDeadlines sweepDeadlines;

    DueWorkOfCycle(OpenMonths openMonths, OpenWindows openWindows, SweepDeadlines sweepDeadlines) {
        this.openMonths = openMonths;
        this.openWindows = openWindows;
        this.sweepDeadlines = sweepDeadlines;
    }

    @Override
    public Optional<Instant> nextDue() {
        return Stream.of(openMonths.nextDue(), openWindows.nextDue(), sweepDeadlines.nextDue())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    @Override
    public synchronized int workOff() {
        int opened = openMonths.openDue().size() + openWindows.openDue().size();
        return opened + sweepDeadlines.sweep();
    }
}
