package id.siklus.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import id.siklus.contract.OpenYear;
import id.siklus.cycle.DueWork;
import id.siklus.engine.MailDelivery;
import id.siklus.intake.Events;
import id.siklus.intake.Fate;
import id.siklus.intake.Intake;
import id.siklus.intake.IntakeFixture;
import id.siklus.roster.Capacity;
import id.siklus.roster.EmploymentStatus;
import id.siklus.roster.OrgUnit;
import id.siklus.roster.PositionKind;
import id.siklus.roster.RegisterPeople;
import id.siklus.roster.RegisterPeople.Newcomer;
import id.siklus.shared.PersonId;
import id.siklus.testing.SiklusTest;
import id.siklus.web.AccountPrincipal;
import id.siklus.web.Accounts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What becomes of contracts, tasks and rights when people come, get another superior, and leave. */
@SiklusTest
class PeopleWebTest {

    private static final PersonId RATNA = new PersonId("197003151995032801");
    private static final PersonId BUDI = new PersonId("197611052001121803");
    private static final PersonId IRWAN = new PersonId("197508202000031802");
    private static final PersonId TONO = new PersonId("199607242022031807");
    private static final PersonId ANDI = new PersonId("198012252005011810");
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Jakarta"));
    private static final int YEAR = TODAY.getYear();

    private static int people = 100;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RegisterPeople register;

    @Autowired
    private OpenYear openYear;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Intake intake;

    @Autowired
    private MailDelivery mail;

    @Autowired
    private DueWork dueWork;

    @Autowired
    private Accounts accounts;

    private PersonId sari;

    @BeforeEach
    void anOpenedYear() {
        sari = new PersonId("199304122019032" + ++people);
        register.register(
                List.of(new OrgUnit("ORANG", "Biro Orang", null), new OrgUnit("ORANG-2", "Bagian Orang", "ORANG")),
                List.of(
                        newcomer(RATNA, false, null, null),
                        newcomer(BUDI, false, RATNA, null),
                        newcomer(IRWAN, false, RATNA, null),
                        newcomer(TONO, false, BUDI, Capacity.AGENCY_ADMIN),
                        newcomer(ANDI, false, null, Capacity.AUDITOR)));
        openYear.open(TONO, YEAR);
    }

    @Test
    void whoeverComesWithinTheYearGetsAnSkpWithADueDateOfTheirOwn() throws Exception {
        join();

        String task = body(as(sari, get("/api/v1/tasks")));

        assertThat((List<?>) JsonPath.read(task, "$.items[?(@.kind == 'draft-contract')]"))
                .isNotEmpty();
        assertThat((Boolean) JsonPath.read(task, "$.items[0].overdue")).isFalse();
        as(BUDI, get("/api/v1/contracts/{code}", code()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("DRAFT"));
        assertThat(jdbc.sql("select starts_on from contract.newcomer n join contract.contract c on c.id = n.contract"
                                + " where c.code = :code")
                        .param("code", code())
                        .query(LocalDate.class)
                        .list())
                .hasSize(TODAY.getDayOfYear() == 1 ? 0 : 1);
    }

    @Test
    void openTasksFollowTheEvaluatorAtOnceAndTheOneBeforeMayDoNothingMore() throws Exception {
        join();
        submit();
        String task = task("review-contract", BUDI);

        take(event("assignment-changed")
                .data("kind", "EVALUATOR_CORRECTION")
                .data("effectiveOn", TODAY.toString())
                .data("evaluator", IRWAN.value()));

        assertThat(task("review-contract", IRWAN)).isEqualTo(task);
        act(BUDI, task, "approve", "{}").andExpect(status().isForbidden());
        as(BUDI, get("/tim/tinjau/{code}", code())).andExpect(status().isForbidden());
        as(BUDI, get("/api/v1/contracts/{code}", code())).andExpect(status().isForbidden());
        as(IRWAN, get("/tim/tinjau/{code}", code())).andExpect(status().isOk());
        as(sari, get("/api/v1/contracts/{code}", code()))
                .andExpect(jsonPath("$.evaluator").value(IRWAN.value()));
        act(IRWAN, task, "approve", "{}").andExpect(status().isOk());
        assertThat(jdbc.sql("select count(*) from audit.entry where act = 'tasklist.rerouted' and object = :code")
                        .param("code", code())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** What was signed names Budi; Irwan does not set it, he reviews it, and both sign what names the two of them. */
    @Test
    void whatWasSignedUnderAnotherEvaluatorIsReviewedAndSignedAnew() throws Exception {
        accounts.createAll(List.of(sari, IRWAN), "Kata-sandi-9!");
        String signature =
                "{\"statement\": true, \"password\": \"Kata-sandi-9!\", \"lateReason\": \"Penilai berganti pada tahun berjalan\"}";
        join();
        submit();
        act(BUDI, task("review-contract", BUDI), "approve", "{}").andExpect(status().isOk());
        act(sari, task("sign-contract", sari), "sign", signature).andExpect(status().isOk());
        String overtaken = task("set-contract", BUDI);

        take(event("assignment-changed")
                .data("kind", "EVALUATOR_CORRECTION")
                .data("effectiveOn", TODAY.toString())
                .data("evaluator", IRWAN.value()));

        as(sari, get("/api/v1/contracts/{code}", code()))
                .andExpect(jsonPath("$.state").value("SUBMITTED"))
                .andExpect(jsonPath("$.signatures", hasSize(0)))
                .andExpect(jsonPath("$.evaluator").value(IRWAN.value()));
        assertThat(openOfContract()).isEqualTo(1);
        act(IRWAN, overtaken, "sign", signature).andExpect(status().is4xxClientError());
        act(IRWAN, task("review-contract", IRWAN), "approve", "{}").andExpect(status().isOk());
        act(sari, task("sign-contract", sari), "sign", signature).andExpect(status().isOk());
        act(IRWAN, task("set-contract", IRWAN), "sign", signature).andExpect(status().isOk());
        as(sari, get("/api/v1/contracts/{code}", code()))
                .andExpect(jsonPath("$.state").value("SET"))
                .andExpect(jsonPath("$.signatures", hasSize(2)));
        assertThat(jdbc.sql("select count(*) from audit.entry where act = 'contract.reviewed-anew' and object = :code")
                        .param("code", code())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** A few days of Plh take no signature back, neither when they begin nor when the holder returns. */
    @Test
    void whatWasSignedHoldsWhileSomebodyActsForTheEvaluator() throws Exception {
        accounts.createAll(List.of(sari, IRWAN), "Kata-sandi-9!");
        String signature = "{\"statement\": true, \"password\": \"Kata-sandi-9!\", \"lateReason\": \"Menunggu Plh\"}";
        join();
        submit();
        act(BUDI, task("review-contract", BUDI), "approve", "{}").andExpect(status().isOk());
        act(sari, task("sign-contract", sari), "sign", signature).andExpect(status().isOk());
        Events revoked = event("acting-ended")
                .of(IRWAN.value())
                .data("for", BUDI.value())
                .data("on", TODAY.minusDays(1).toString());

        take(acting(IRWAN));
        try {
            assertSigned(IRWAN);
            act(BUDI, task("set-contract", IRWAN), "sign", signature).andExpect(status().isForbidden());
        } finally {
            take(revoked);
        }
        assertSigned(BUDI);
        take(acting(IRWAN).with("id", "again" + people).at("2026-01-07T08:00:00+07:00"));
        try {
            act(IRWAN, task("set-contract", IRWAN), "sign", signature).andExpect(status().isOk());
        } finally {
            take(revoked.with("id", "revoked" + people).at("2026-01-08T08:00:00+07:00"));
        }
        as(sari, get("/api/v1/contracts/{code}", code()))
                .andExpect(jsonPath("$.state").value("SET"))
                .andExpect(jsonPath("$.signatures", hasSize(2)));
    }

    private Events acting(PersonId who) {
        return event("acting-appointed")
                .of(who.value())
                .data("for", BUDI.value())
                .data("kind", "PLH")
                .data("from", TODAY.toString());
    }

    private void assertSigned(PersonId evaluator) throws Exception {
        as(sari, get("/api/v1/contracts/{code}", code()))
                .andExpect(jsonPath("$.state").value("SIGNED"))
                .andExpect(jsonPath("$.signatures", hasSize(1)))
                .andExpect(jsonPath("$.evaluator").value(evaluator.value()));
    }

    @Test
    void openTasksTakeTheUnitIntoWhichSomebodyIsMoved() throws Exception {
        join();
        submit();

        take(event("assignment-changed")
                .data("kind", "TRANSFER")
                .data("effectiveOn", TODAY.toString())
                .data("unit", "ORANG-2"));

        assertThat(jdbc.sql("select distinct unit from tasklist.open_task where subject = :sari")
                        .param("sari", sari.value())
                        .query(String.class)
                        .list())
                .containsExactly("ORANG-2");
        as(sari, get("/api/v1/contracts/{code}", code())).andExpect(status().isOk());
        assertThat(task("review-contract", BUDI)).isNotNull();
    }

    @Test
    void whoeverLeavesHasNothingMoreToDoAndWhatWasWrittenStaysReadable() throws Exception {
        join();
        submit();
        String code = code();

        take(event("employee-left").data("reason", "RESIGNED").data("effectiveOn", TODAY.toString()));
        dueWork.workOff();
        mail.deliverDue();

        for (PersonId reader : List.of(BUDI, RATNA, TONO, ANDI)) {
            as(reader, get("/api/v1/contracts/{code}", code))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.state").value("CANCELLED"));
        }
        as(
                        ANDI,
                        get("/api/v1/contracts")
                                .param("year", "" + YEAR)
                                .param("state", "CANCELLED")
                                .param("limit", "200"))
                .andExpect(jsonPath("$.items[?(@.code == '" + code + "')]", hasSize(1)));
        assertThat(open("subject")).isZero();
        assertThat(jdbc.sql("select state from plan.month where employee = :sari")
                        .param("sari", sari.value())
                        .query(String.class)
                        .list())
                .allMatch("CANCELLED"::equals);
    }

    @Test
    void fromTheDayAfterTheLastOneNobodySignsIn() throws Exception {
        join();
        as(sari, get("/api/v1/me")).andExpect(status().isOk());

        take(event("employee-left")
                .data("reason", "RESIGNED")
                .data("effectiveOn", TODAY.minusDays(1).toString()));

        as(sari, get("/api/v1/me")).andExpect(status().isUnauthorized());
        as(sari, get("/api/v1/tasks")).andExpect(status().isUnauthorized());
        as(sari, get("/tugas")).andExpect(status().is3xxRedirection());
        as(BUDI, get("/api/v1/contracts/{code}", code())).andExpect(status().isOk());
    }

    private void join() throws Exception {
        take(event("employee-joined")
                .data("name", "Sari Orang " + people)
                .data("status", "CPNS")
                .data("positionKind", "JF")
                .data("positionName", "Analis SDM Aparatur")
                .data("unit", "ORANG")
                .data("evaluator", BUDI.value())
                .data("startsOn", TODAY.minusDays(3).toString())
                .data("startLetter", "800/1/SPMT"));
    }

    private Events event(String type) {
        return Events.event("roster." + type, type + people).of(sari.value());
    }

    private void take(Events event) {
        IntakeFixture fixture = new IntakeFixture(jdbc, intake).from("roster.events.v1");
        fixture.take(event);
        assertThat(fixture.fates()).containsValue(Fate.APPLIED).doesNotContainValue(Fate.QUARANTINED);
    }

    private void submit() throws Exception {
        as(
                        sari,
                        put("/api/v1/contracts/{code}/draft", code())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("""
                {"results": [{"kind": "MAIN", "text": "Tersusunnya analisis jabatan", "indicators": [
                   {"aspect": "QUANTITY", "text": "Jumlah dokumen", "target": 60, "unit": "dokumen", "pattern": "SUM"}]}],
                 "behaviours": [{"value": "LOYAL", "expectation": "Menjaga rahasia"}]}
                """))
                .andExpect(status().isOk());
        act(sari, task("draft-contract", sari), "submit", "{}").andExpect(status().isOk());
    }

    private ResultActions act(PersonId person, String task, String act, String body) throws Exception {
        return as(
                person,
                post("/api/v1/tasks/{id}/{act}", task, act)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    private String task(String kind, PersonId person) throws Exception {
        List<String> ids = JsonPath.read(
                body(as(person, get("/api/v1/tasks").param("limit", "200"))),
                "$.items[?(@.kind == '" + kind + "' && @.contractCode == '" + code() + "')].id");
        return ids.get(0);
    }

    private int open(String column) {
        return jdbc.sql("select count(*) from tasklist.open_task where " + column + " = :sari")
                .param("sari", sari.value())
                .query(Integer.class)
                .single();
    }

    private int openOfContract() {
        return jdbc.sql(
                        "select count(*) from tasklist.open_task where contract_code = :code and kind like '%-contract'")
                .param("code", code())
                .query(Integer.class)
                .single();
    }

    private String code() {
        return jdbc.sql("select code from contract.contract where employee = :sari and year = :year")
                .param("sari", sari.value())
                .param("year", YEAR)
                .query(String.class)
                .single();
    }

    private ResultActions as(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                        new AccountPrincipal(person), null, List.of())))
                .with(csrf()));
    }

    private static String body(ResultActions answered) throws Exception {
        return answered.andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    private static Newcomer newcomer(
            PersonId id, boolean expected, @Nullable PersonId evaluator, @Nullable Capacity duty) {
        return new Newcomer(
                id,
                "Orang " + id.value().substring(15),
                EmploymentStatus.PNS,
                expected,
                LocalDate.of(2020, 1, 1),
                "ORANG",
                PositionKind.JF,
                "Analis",
                "III/b",
                evaluator,
                duty,
                null);
    }
}
