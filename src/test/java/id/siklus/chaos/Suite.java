package id.siklus.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Runs the stream once undisturbed, then once for each fault and run, and compares. */
final class Suite {

    private final Machine machine;
    private final Run.Load load;
    private Ledgers undisturbed;

    Suite(Machine machine, Run.Load load) {
        this.machine = machine;
        this.load = load;
    }

    /** What came of a fault. */
    record Row(
            String fault,
            int runs,
            int lost,
            int doubled,
            int unbalanced,
            List<Duration> recoveries,
            Set<String> notes) {

        boolean isClean() {
            return lost == 0
                    && doubled == 0
                    && unbalanced == 0
                    && notes.stream().noneMatch(note -> note.matches("(FAILED|STUCK|BLOCKED).*"));
        }
    }

    /** The measure for all others. */
    Row undisturbed() {
        try (Run run = new Run(machine, new Undisturbed(), load)) {
            new Undisturbed().strike(run, new Random(), 1);
            if (!run.awaitDrained()) {
                throw new IllegalStateException("Without any fault: " + run.notes());
            }
            undisturbed = run.end();
            run.note(undisturbed.size() + " rows compared");
            List<String> missing = run.missingOutside();
            List<String> unbalanced = run.unbalanced();
            return new Row(
                    "(undisturbed)", 1, missing.size(), 0, unbalanced.size(), List.of(), Set.copyOf(run.notes()));
        }
    }

    Ledgers measure() {
        return undisturbed;
    }

    /** The fault that is none. */
    private record Undisturbed() implements Fault {

        @Override
        public String name() {
            return "undisturbed";
        }

        @Override
        public void strike(Run run, Random random, int number) {
            run.startGenerator();
            run.startNode();
        }
    }

    Row runs(Fault fault, int runs) {
        int lost = 0;
        int doubled = 0;
        int unbalanced = 0;
        List<Duration> recoveries = new ArrayList<>();
        Set<String> notes = new LinkedHashSet<>();
        int done = 0;
        for (int number = 1; number <= runs; number++) {
            try {
                Row row = once(fault, number);
                done++;
                lost += row.lost();
                doubled += row.doubled();
                unbalanced += row.unbalanced();
                recoveries.addAll(row.recoveries());
                notes.addAll(row.notes());
            } catch (SmallDisk.Skipped notAllowed) {
                notes.add("skipped: " + notAllowed.getMessage());
            } catch (RuntimeException broken) {
                notes.add("FAILED: " + broken);
            }
        }
        return new Row(fault.name(), done, lost, doubled, unbalanced, recoveries, notes);
    }

    private Row once(Fault fault, int number) {
        try (Run run = new Run(machine, fault, load)) {
            fault.strike(
                    run,
                    new Random(load.seed() * 31 + number * 7919L + fault.name().hashCode()),
                    number);
            run.awaitDrained();
            Ledgers ledgers = run.end();
            List<String> lost = new ArrayList<>(undisturbed.without(ledgers));
            List<String> doubled = new ArrayList<>(ledgers.without(undisturbed));
            if (!fault.comparesFates()) {
                lost.removeIf(line -> line.startsWith("fate: "));
                doubled.removeIf(line -> line.startsWith("fate: "));
            }
            lost.addAll(run.missingOutside());
            List<String> unbalanced = run.unbalanced();
            show("lost", lost, run);
            show("doubled", doubled, run);
            show("out of balance", unbalanced, run);
            return new Row(
                    fault.name(),
                    1,
                    lost.size(),
                    doubled.size(),
                    unbalanced.size(),
                    run.recoveries(),
                    new LinkedHashSet<>(run.notes()));
        } finally {
            fault.cleanUp(machine);
        }
    }

    private static void show(String what, List<String> lines, Run run) {
        lines.stream().limit(8).forEach(line -> System.out.println("    " + what + ": " + line));
        if (!lines.isEmpty()) {
            run.note(what + ": " + lines.get(0));
        }
    }
}
