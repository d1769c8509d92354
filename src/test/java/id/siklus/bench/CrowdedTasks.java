package id.siklus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import id.siklus.bench.Figure.Unit;
import id.siklus.processes.Wait;
import id.siklus.testing.SignedInPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The task page, and completing a task, while ever more tasks are open; and 20 000 deadlines that fall due at one
 * instant, with the task page meanwhile.
 */
final class CrowdedTasks implements Measurement {

    private static final int DUE = 20_000;
    private static final int PEOPLE = 24;
    private static final int PAGES = 800;
    private static final int CLIENTS = 2;
    private static final List<Integer> SIZES = List.of(1_000, 100_000, 1_000_000);

    private record AtSize(long tasks, Latencies page, Latencies busiest, Latencies complete) {}

    @Override
    public String name() {
        return "tasks and deadlines";
    }

    @Override
    public List<Figure> take(BenchWorld world) throws Exception {
        List<Figure> figures = new ArrayList<>();
        List<AtSize> sizes = new ArrayList<>();
        try (CrowdedAgency agency = new CrowdedAgency(world)) {
            agency.growTo(SIZES.get(0));
            // Warms up.
            at(agency, PAGES * 3);
            for (int size : SIZES) {
                long began = System.nanoTime();
                agency.growTo(Math.max(SIZES.get(0), world.scaled(size)));
                double grew = (System.nanoTime() - began) / 1e9;
                AtSize found = at(agency, PAGES);
                sizes.add(found);
                figures.addAll(rows(found, sizes.get(0), size == SIZES.get(SIZES.size() - 1), grew));
                if (size == SIZES.get(1)) {
                    figures.addAll(deadlines(agency, world.scaled(DUE)));
                }
            }
            figures.add(Figure.of(
                            "heap of a node after all this, after a full collection",
                            agency.node().heapAfterFullGc(),
                            Unit.MEBIBYTES)
                    .note("of at most 1024; %.0f MiB resident", agency.node().residentMebibytes()));
        }
        return figures;
    }

    private static AtSize at(CrowdedAgency agency, int pages) throws Exception {
        List<SignedInPerson> people = new ArrayList<>(agency.having("draft-contract", PEOPLE));
        List<SignedInPerson> chiefs = agency.having("review-contract", PEOPLE / 2);
        people.addAll(chiefs);
        SignedInPerson busiest = agency.busiest();
        Latencies page = new Latencies();
        Latencies ofBusiest = new Latencies();
        open(people, busiest, pages / 5, new Latencies(), new Latencies());
        open(people, busiest, pages, page, ofBusiest);
        Latencies complete = new Latencies();
        for (SignedInPerson person : people) {
            List<JsonNode> tasks = person.tasks();
            for (JsonNode task : tasks.subList(0, Math.min(8, tasks.size()))) {
                complete(person, task, complete);
            }
        }
        return new AtSize(agency.tasks(), page, ofBusiest, complete);
    }

    private static void complete(SignedInPerson person, JsonNode task, Latencies complete) {
        String act = task.path("kind").asText().equals("draft-contract") ? "submit" : "approve";
        if (task.path("acts").toString().contains('"' + act + '"')) {
            complete.time(() -> person.act(task, act, Map.of()));
        }
    }

    /** Several people open their task pages one after the other; one request in ten is of the busiest. */
    private static void open(
            List<SignedInPerson> people, SignedInPerson busiest, int pages, Latencies all, Latencies ofBusiest)
            throws InterruptedException {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        for (int client = 0; client < CLIENTS; client++) {
            Random dice = new Random(client);
            clients.submit(() -> {
                for (int page = 0; page < pages / CLIENTS; page++) {
                    boolean one = page % 10 == 9;
                    SignedInPerson person = one ? busiest : people.get(dice.nextInt(people.size()));
                    long began = System.nanoTime();
                    person.open("/tugas");
                    long took = System.nanoTime() - began;
                    all.add(took);
                    if (one) {
                        ofBusiest.add(took);
                    }
                }
            });
        }
        clients.shutdown();
        clients.awaitTermination(10, TimeUnit.MINUTES);
    }

    private static List<Figure> rows(AtSize here, AtSize first, boolean last, double grew) {
        String size = String.format(Locale.ROOT, "%,d", here.tasks);
        Figure page = Figure.of("task page, p95, " + size + " open tasks", here.page.percentile(95), Unit.MILLIS)
                .note("%s; the busiest of all p95 %.1f ms", here.page.show(), here.busiest.percentile(95));
        Figure complete = Figure.of(
                        "completing a task, p95, " + size + " open tasks", here.complete.percentile(95), Unit.MILLIS)
                .note("%s; the crowd came in %.0f s", here.complete.show(), grew);
        if (!last) {
            return List.of(page, complete);
        }
        return List.of(
                page.atMost(100),
                complete,
                Figure.of(
                                "task page: p95 with most tasks to p95 with fewest",
                                here.page.percentile(95) / first.page.percentile(95),
                                Unit.RATIO)
                        .atMost(1.5)
                        .note("p50: %.2f", here.page.percentile(50) / first.page.percentile(50)),
                Figure.of(
                                "completing: p95 with most tasks to p95 with fewest",
                                here.complete.percentile(95) / first.complete.percentile(95),
                                Unit.RATIO)
                        .atMost(1.5)
                        .note("p50: %.2f", here.complete.percentile(50) / first.complete.percentile(50)));
    }

    private static List<Figure> deadlines(CrowdedAgency agency, int count) throws Exception {
        List<SignedInPerson> people = agency.having("draft-contract", PEOPLE);
        SignedInPerson busiest = agency.busiest();
        agency.awaitMail();
        Latencies meanwhile = new Latencies();
        AtomicBoolean over = new AtomicBoolean();
        Thread reader = new Thread(() -> read(people, busiest, over, meanwhile), "reader");
        int due = agency.jdbc().sql("""
                update cycle.deadline set due_at = now() - interval '400 days'
                 where id in (select d.id from cycle.deadline d
                                join tasklist.open_task t on t.business_key = d.key and t.kind = 'draft-contract'
                               where d.kind = 'cycle.ladder.userTask_draftContract' limit :count)
                """).param("count", count).update();
        Wait.until("the sweep begins", 120, () -> remaining(agency) < due);
        long began = System.nanoTime();
        reader.start();
        Wait.until("the sweep ends", 300, () -> remaining(agency) == 0);
        double swept = (System.nanoTime() - began) / 1e9;
        agency.awaitMail();
        double delivered = (System.nanoTime() - began) / 1e9;
        over.set(true);
        reader.join();
        int reminded = agency.jdbc()
                .sql("select count(*) from tasklist.open_task where reminders > 0")
                .query(Integer.class)
                .single();
        return List.of(
                Figure.of(
                                String.format(Locale.ROOT, "%,d deadlines due at one instant: swept", due),
                                swept,
                                Unit.SECONDS)
                        .atMost(20)
                        .note("every process had heard of it after %.1f s; %,d tasks say so", delivered, reminded),
                Figure.of("task page meanwhile, p95", meanwhile.percentile(95), Unit.MILLIS)
                        .note("%s", meanwhile.show()));
    }

    private static int remaining(CrowdedAgency agency) {
        return agency.jdbc()
                .sql(
                        "select count(*) from cycle.deadline where due_at < now() - interval '390 days' and parked_at is null")
                .query(Integer.class)
                .single();
    }

    private static void read(
            List<SignedInPerson> people, SignedInPerson busiest, AtomicBoolean over, Latencies meanwhile) {
        Random dice = new Random(7);
        while (!over.get()) {
            SignedInPerson person = dice.nextInt(10) == 0 ? busiest : people.get(dice.nextInt(people.size()));
            meanwhile.time(() -> person.open("/tugas"));
            try {
                // People read what they open.
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
