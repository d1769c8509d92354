package id.siklus.bench;

import id.siklus.bench.Figure.Unit;
import id.siklus.contract.OneByOne;
import id.siklus.contract.OpenYear;
import id.siklus.contract.YearOpening;
import id.siklus.roster.Employee;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** A year is opened for everybody: contract, process, task, deadlines and the events that tell of it. */
final class OpeningContracts implements Measurement {

    private static final int NEXT_YEAR = 2027;
    private static final int WARM_UP = 300;
    private static final int SINGLE = 600;

    @Override
    public String name() {
        return "opening contracts";
    }

    @Override
    public List<Figure> take(BenchWorld world) {
        String database = world.freshDatabase();
        // Only what opens contracts is to use the machine.
        Map<String, String> quiet = Map.of("siklus.intake.enabled", "false", "siklus.publishing.enabled", "false");
        try (ConfigurableApplicationContext application = world.startHere(database, quiet)) {
            List<Employee> people = application.getBean(Roster.class).contractExpected().stream()
                    .filter(person -> person.evaluator() != null)
                    .toList();
            int singles = Math.min(SINGLE, people.size() / 4);
            int warmUp = Math.min(WARM_UP, people.size() / 8);
            OneByOne oneByOne = new OneByOne(application);
            oneByOne.open(NEXT_YEAR, people.subList(0, warmUp));
            double alone = rate(singles, () -> oneByOne.open(NEXT_YEAR, people.subList(warmUp, warmUp + singles)));
            int rest = people.size() - warmUp - singles;
            OpenYear openYear = application.getBean(OpenYear.class);
            PersonId head = new PersonId(world.jdbc(database)
                    .sql("select employee from roster.duty where duty = 'AGENCY_ADMIN'")
                    .query(String.class)
                    .single());
            double together = rate(rest, () -> {
                YearOpening opening = openYear.open(head, NEXT_YEAR);
                if (opening.opened() != people.size()) {
                    throw new IllegalStateException("Not everybody has a contract: " + opening);
                }
            });
            return List.of(
                    Figure.of("opening %,d contracts".formatted(rest), together, Unit.PER_SECOND)
                            .note("%.1f s in all", rest / together),
                    Figure.of("opening contracts, one start per transaction", alone, Unit.PER_SECOND)
                            .note("%d of them", singles),
                    Figure.of("opening together to one by one", together / alone, Unit.TIMES)
                            .atLeast(4));
        } finally {
            world.drop(database);
        }
    }

    private static double rate(int count, Runnable act) {
        long began = System.nanoTime();
        act.run();
        return count / ((System.nanoTime() - began) / 1e9);
    }
}
