package id.siklus.bench;

import com.fasterxml.jackson.databind.util.RawValue;
import id.siklus.processes.Wait;
import id.siklus.testing.Crowd;
import id.siklus.testing.SignedInPerson;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A small agency with a node, multiplied: forty people in two divisions, three of five with a full draft on their own
 * desk, the others' SKP on the desk of their chief; and one chief who reviews for a great many.
 */
final class CrowdedAgency implements AutoCloseable {

    static final String NAME = "crowd";
    static final int PEOPLE = 41;
    private static final String PASSWORD = "Siklus-2026!";
    private static final int MOST_OF_ONE = 5_000;
    private static final String DRAFT = """
            {"results": [
              {"kind": "MAIN", "text": "Tersusunnya analisis jabatan seluruh unit", "indicators": [
                {"aspect": "QUANTITY", "text": "Jumlah dokumen", "target": 60, "unit": "dokumen", "pattern": "SUM"},
                {"aspect": "QUALITY", "text": "Ketepatan isi", "target": 90, "unit": "persen", "pattern": "POSITION",
                 "months": [6, 12]}]},
              {"kind": "ADDITIONAL", "text": "Terlaksananya laporan berkala", "indicators": [
                {"aspect": "QUANTITY", "text": "Jumlah laporan", "target": 12, "unit": "laporan", "pattern": "SUM"}]}],
             "behaviours": [{"value": "ADAPTIVE", "expectation": "Mengusulkan perbaikan tiap triwulan"}]}
            """;

    private final BenchWorld world;
    private final JdbcClient jdbc;
    private final Crowd crowd;
    private final Node node;

    CrowdedAgency(BenchWorld world) {
        this.world = world;
        world.drop(NAME);
        world.jdbc("postgres").sql("create database " + NAME).update();
        world.broker().freshTopics(Map.of());
        this.node = Node.start(
                world.folder().resolve("node-" + NAME + ".log"),
                List.of("-Xmx1g"),
                Map.of("siklus.intake.group-id", NAME, "logging.level.root", "warn"),
                world.database().url(NAME),
                world.broker().bootstrap(),
                PEOPLE);
        this.jdbc = world.jdbc(NAME);
        this.crowd = Crowd.ofAgency(world.database().url(NAME));
        everybodyWrites();
    }

    Node node() {
        return node;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    private void everybodyWrites() {
        List<String> employees = jdbc.sql("select employee from contract.contract order by employee")
                .query(String.class)
                .list();
        for (int nth = 0; nth < employees.size(); nth++) {
            SignedInPerson person = signIn(employees.get(nth));
            var task = person.tasks().stream()
                    .filter(each -> each.path("kind").asText().equals("draft-contract"))
                    .findFirst()
                    .orElseThrow();
            person.put("/contracts/" + task.path("contractCode").asText() + "/draft", new RawValue(DRAFT));
            if (nth % 5 > 2) {
                person.act(task, "submit", Map.of());
            }
        }
        jdbc.sql("""
                delete from cycle.deadline
                 where kind not in ('contract.toBeSet', 'cycle.ladder.userTask_draftContract')
                    or kind like 'cycle.ladder%' and about not like '% 1 -%'
                """).update();
    }

    /** As many open tasks, and statistics that know of them. */
    void growTo(int tasks) throws SQLException {
        int before = crowd.copies();
        int copies = Math.max(1, tasks / crowd.tasksPerCopy() - 1);
        crowd.growTo(copies);
        giveToOne(before + 1, Math.min(copies, MOST_OF_ONE));
    }

    /** One chief reviews, of each copy, the SKP of one person more. */
    private void giveToOne(int from, int to) throws SQLException {
        for (String sql : List.of(
                "update tasklist.open_task t set assignee = one.chief from %s where t.subject = one.person",
                "update contract.contract t set evaluator = one.chief from %s where t.employee = one.person",
                "update roster.announced t set evaluator = one.chief from %s where t.employee = one.person",
                "update roster.assignment t set evaluator = one.chief from %s where t.employee = one.person")) {
            jdbc.sql(sql.formatted("""
                            (select crowd.person(p.id, n) as person,
                                    crowd.person((select min(evaluator) from contract.contract c
                                                   where c.employee = p.id), 1) as chief
                               from (select subject as id from tasklist.open_task
                                      where kind = 'review-contract' and subject in (select id from crowd.person)
                                      order by subject limit 1) p, generate_series(:from, :to) n) one"""))
                    .param("from", Math.max(2, from))
                    .param("to", to)
                    .update();
        }
        jdbc.sql("vacuum analyze tasklist.open_task").update();
    }

    long tasks() {
        return jdbc.sql("select count(*) from act_ru_task").query(Long.class).single();
    }

    /** The chief with the longest list. */
    SignedInPerson busiest() {
        return signIn(jdbc.sql("""
                select crowd.person((select min(evaluator) from contract.contract c where c.employee = p.id), 1)
                  from (select subject as id from tasklist.open_task
                         where kind = 'review-contract' and subject in (select id from crowd.person)
                         order by subject limit 1) p
                """).query(String.class).single());
    }

    /** People all over the crowd who have such a task now. */
    List<SignedInPerson> having(String kind, int count) {
        int step = Math.max(1, crowd.copies() / count);
        List<String> found = new ArrayList<>();
        for (int nth : IntStream.range(0, count)
                .map(i -> 1 + (i * step + 1) % crowd.copies())
                .toArray()) {
            found.addAll(jdbc.sql("""
                    select t.assignee
                      from tasklist.open_task t
                     where t.subject in (select crowd.person(id, :nth) from crowd.person) and t.kind = :kind
                     order by t.assignee = any(:found::text[]), t.assignee limit 1
                    """)
                    .param("nth", nth)
                    .param("kind", kind)
                    .param("found", found.toArray(String[]::new))
                    .query(String.class)
                    .list());
        }
        return found.stream().distinct().map(this::signIn).toList();
    }

    private SignedInPerson signIn(String nip) {
        jdbc.sql("""
                insert into web.account (person, password_hash)
                select :nip, (select password_hash from web.account limit 1) on conflict do nothing
                """).param("nip", nip).update();
        return SignedInPerson.signIn(node.url(), nip, PASSWORD);
    }

    /** Waits until nothing is left to deliver. */
    void awaitMail() {
        Wait.until(
                "mail is delivered",
                300,
                () -> jdbc.sql("select count(*) from engine.mailbox_key where due_at is not null")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    @Override
    public void close() {
        node.close();
        world.drop(NAME);
    }
}
