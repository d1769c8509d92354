package id.siklus.journey;

import static id.siklus.intake.Events.event;

import com.fasterxml.jackson.databind.JsonNode;
import id.siklus.contract.OpenYear;
import id.siklus.engine.MailDelivery;
import id.siklus.intake.Events;
import id.siklus.intake.Intake;
import id.siklus.intake.IntakeFixture;
import id.siklus.roster.EmploymentStatus;
import id.siklus.roster.OrgUnit;
import id.siklus.roster.PositionKind;
import id.siklus.roster.RegisterPeople;
import id.siklus.roster.RegisterPeople.Newcomer;
import id.siklus.shared.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The bureau in December: Eko's January waits for his figures, Budi's for its evaluation, Irwan's is evaluated and a fact
 * came late; Eko has reported on the year and his team waits to be rated. Told by people at the API and by records.
 */
final class PlayedYear {

    static final String RATNA = "197003151995032001";
    static final String IRWAN = "197508202000031002";
    static final String BUDI = "197611052001121003";
    static final String DEDI = "198209302006041004";
    static final String FITRI = "198501172009012005";
    static final String EKO = "198607092010011006";
    static final String SARI = "199203112019032006";
    static final String TONO = "199607242022031007";
    static final String WATI = "199405082020122008";
    static final String JOKO = "199501302020121009";
    static final String ANDI = "198012252005011010";

    private static final String EARLY = "2026-02-02T06:00:00+07:00";
    private static final int MORE = 40;
    private static final int UNITS = 1_100;

    private static final String MORE_TASKS = """
            insert into tasklist.open_task
            select more.*
              from tasklist.open_task task
             cross join generate_series(1, :more) number
             cross join lateral jsonb_populate_record(
                   task,
                   jsonb_build_object('id', gen_random_uuid(), 'business_key', task.business_key || '/' || number)) more
             where task.assignee = any(:people)
            """;

    private static final String TASK_IN_EACH_UNIT = """
            insert into tasklist.open_task
            select more.*
              from tasklist.open_task task
             cross join generate_series(0, :units - 1) number
             cross join lateral jsonb_populate_record(
                   task,
                   jsonb_build_object('id', gen_random_uuid(), 'business_key', task.business_key || '/' || number,
                                      'unit', 'MORE-' || number)) more
             where task.id = (select id from tasklist.open_task where assignee = :person limit 1)
            """;

    private static final String MORE_EVALUATIONS = """
            insert into evaluation.annual (id, contract, contract_code, year, employee, unit, regulation, state, opened_at)
            select gen_random_uuid(), id, code, year, employee, unit, 'PermenPANRB-6-2022', 'OPEN', now()
              from contract.contract
             where year = 2026 and employee like '198501012010011%'
            """;

    private final String address;
    private final JdbcClient jdbc;
    private final MailDelivery mail;
    private final IntakeFixture intake;

    PlayedYear(String address, JdbcClient jdbc, Intake intake, MailDelivery mail) {
        this.address = address;
        this.jdbc = jdbc;
        this.mail = mail;
        this.intake = new IntakeFixture(jdbc, intake);
    }

    void play() {
        for (String person : List.of(EKO, BUDI, IRWAN)) {
            intake.take(month(person, 40));
        }
        clock("2026-02-02T09:00");
        intake.take(
                event("work.month-closed", "work/2026-01")
                        .of("unit:ORG")
                        .at(EARLY)
                        .data("month", "2026-01"),
                event("attendance.month-closed", "attendance/2026-01")
                        .of("unit:ORG")
                        .at(EARLY)
                        .data("month", "2026-01"));
        mail.deliverDue();
        for (String person : List.of(BUDI, IRWAN)) {
            act(person, "realise-month", person, "submit", Map.of("figures", List.of()));
        }
        act(
                RATNA,
                "evaluate-month",
                IRWAN,
                "rate",
                Map.of("result", "MEETS", "behaviour", "ABOVE", "feedback", "Pertahankan; laporan datang lebih awal."));
        intake.take(task(IRWAN, "LATE-1", "2026-01-28"));
        intake.take(broken(1));
        intake.take(unknown(1));
        clock("2026-12-02T09:00");
        mail.deliverDue();
        act(EKO, "self-report", EKO, "submit", Map.of("text", "Seluruh hasil kerja utama dilaksanakan."));
    }

    /** Many times the people, tasks, records and units that pages list. */
    void multiply(RegisterPeople registerPeople, OpenYear openYear) {
        List<OrgUnit> units = IntStream.range(0, UNITS)
                .mapToObj(number -> new OrgUnit("MORE-" + number, "Bagian " + number, "ORG-RBA"))
                .toList();
        registerPeople.register(
                units,
                IntStream.range(0, MORE)
                        .mapToObj(number -> colleague(number, number % 2 == 0 ? BUDI : RATNA))
                        .toList());
        openYear.open(new PersonId(TONO), 2026);
        jdbc.sql(MORE_EVALUATIONS).update();
        jdbc.sql(MORE_TASKS)
                .param("more", MORE)
                .param("people", new String[] {EKO, BUDI, RATNA})
                .update();
        jdbc.sql(TASK_IN_EACH_UNIT).param("person", JOKO).param("units", UNITS).update();
        intake.take(IntStream.range(2, MORE).mapToObj(PlayedYear::broken).toList());
        intake.take(IntStream.range(2, MORE).mapToObj(PlayedYear::unknown).toList());
        mail.deliverDue();
    }

    private static Newcomer colleague(int number, String evaluator) {
        return new Newcomer(
                new PersonId("198501012010011" + "%03d".formatted(number + 1)),
                "Rekan " + number,
                EmploymentStatus.PNS,
                true,
                LocalDate.of(2024, 1, 1),
                "MORE-" + number,
                PositionKind.JF,
                "Analis",
                "III/a",
                new PersonId(evaluator),
                null,
                null);
    }

    /** The code of somebody's SKP of this year. */
    String code(String person) {
        return jdbc.sql("select code from contract.contract where employee = :person and year = 2026")
                .param("person", person)
                .query(String.class)
                .single();
    }

    /** Key of a record with that fate. */
    String record(String fate) {
        return jdbc.sql("select key::text from intake.record where fate = :fate order by key limit 1")
                .param("fate", fate)
                .query(String.class)
                .single();
    }

    /** Tries that record again and answers the run. */
    String replayed(String key) {
        JsonNode report = caller(TONO).post("/api/v1/intake/replay", Map.of("keys", List.of(key)));
        return report.path("run").asText();
    }

    private Caller caller(String person) {
        return new Caller(address, person);
    }

    private void clock(String to) {
        caller(TONO).post("/api/v1/clock", Map.of("to", to));
    }

    private void act(String person, String kind, String subject, String act, Map<String, ?> body) {
        Caller caller = caller(person);
        for (JsonNode task : caller.get("/api/v1/tasks?limit=200").path("items")) {
            if (task.path("kind").asText().equals(kind)
                    && task.path("subject").path("nip").asText().equals(subject)) {
                caller.post("/api/v1/tasks/" + task.path("id").asText() + "/" + act, body);
                return;
            }
        }
        throw new AssertionError(person + " has no task " + kind + " about " + subject);
    }

    private static List<Events> month(String person, int count) {
        return IntStream.range(0, count)
                .boxed()
                .flatMap(number -> Stream.concat(
                        task(person, "T-" + person + number, "2026-01-" + (12 + number % 15)).stream(),
                        Stream.of(tap(person, number))))
                .toList();
    }

    private static List<Events> task(String person, String id, String day) {
        String done = day + "T10:00:00+07:00";
        List<Events> events = new ArrayList<>();
        events.add(event("work.task-assigned", "assigned/" + id)
                .of(person)
                .at("2026-01-06T08:00:00+07:00")
                .data("taskId", id)
                .data("title", "Telaah " + id)
                .data("indicatorCode", "U1.1")
                .data("quantity", 1)
                .data("assignedAt", "2026-01-06T08:00:00+07:00")
                .data("dueAt", day + "T16:00:00+07:00")
                .data("assignedBy", RATNA));
        events.add(event("work.task-completed", "completed/" + id)
                .of(person)
                .at(done)
                .data("taskId", id)
                .data("completedAt", done)
                .data("doneBy", List.of(Map.of("id", person, "share", 1)))
                .data("quantityDone", 1)
                .data("evidence", List.of(Map.of("uri", "https://berkas.example.go.id/" + id))));
        return events;
    }

    private static Events tap(String person, int number) {
        return event("attendance.recorded", "tap/" + person + number)
                .of(person)
                .at("2026-01-%02dT07:%02d:00+07:00".formatted(5 + number % 25, 20 + number % 30))
                .data("kind", "CHECK_IN")
                .data("method", "DEVICE");
    }

    private static Events broken(int number) {
        return event("attendance.recorded", "broken-" + number)
                .data("kind", "NAP")
                .data("method", "DEVICE");
    }

    private static Events unknown(int number) {
        return event("attendance.recorded", "unknown-" + number)
                .of("198801012015031" + "%03d".formatted(number))
                .data("kind", "CHECK_IN")
                .data("method", "DEVICE");
    }
}
