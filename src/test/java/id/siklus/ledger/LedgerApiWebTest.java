package id.siklus.ledger;

import static id.siklus.intake.Events.EKO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.siklus.intake.Events;
import id.siklus.intake.Fate;
import id.siklus.intake.Intake;
import id.siklus.intake.IntakeFixture;
import id.siklus.plan.PlanId;
import id.siklus.roster.Capacity;
import id.siklus.roster.EmploymentStatus;
import id.siklus.roster.OrgUnit;
import id.siklus.roster.PositionKind;
import id.siklus.roster.RegisterPeople;
import id.siklus.roster.RegisterPeople.Newcomer;
import id.siklus.shared.PersonId;
import id.siklus.testing.SiklusTest;
import id.siklus.web.AccountPrincipal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The ledgers as other systems read them, and who may: contracts §§7, 8. */
@SiklusTest
class LedgerApiWebTest {

    private static final String HASAN = "196805101993031002";
    private static final String RATNA = "197003151995032001";
    private static final String BUDI = "197611052001121003";
    private static final String WATI = "199405082020122008";
    private static final String TONO = "199607242022031007";
    private static final String ANDI = "198012252005011010";
    private static final String YUSUF = "N-0001";

    private static boolean filled;
    private static IntakeFixture records;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RegisterPeople registerPeople;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Intake intake;

    @BeforeEach
    void ekoHasWorked() {
        if (filled) {
            return;
        }
        filled = true;
        registerPeople.register(
                List.of(
                        new OrgUnit("SETDA", "Sekretariat Daerah", null),
                        new OrgUnit("ORG", "Biro Organisasi", "SETDA")),
                List.of(
                        newcomer(HASAN, null, null, null),
                        newcomer(RATNA, HASAN, null, null),
                        newcomer(BUDI, RATNA, null, null),
                        newcomer(EKO, BUDI, null, null),
                        newcomer(WATI, BUDI, Capacity.UNIT_ADMIN, "ORG"),
                        newcomer(TONO, BUDI, Capacity.AGENCY_ADMIN, null),
                        newcomer(ANDI, null, Capacity.AUDITOR, null),
                        newcomer(YUSUF, null, Capacity.ATTENDANCE_OPERATOR, null)));
        records = new IntakeFixture(jdbc, intake)
                .take(
                        Events.tap("ledger-api-1").at("2026-01-06T07:42:00+07:00"),
                        Events.event("work.task-assigned", "ledger-api-2")
                                .data("taskId", "T-1")
                                .data("title", "Susun peta proses bisnis")
                                .data("indicatorCode", "U1.1")
                                .data("quantity", 2.50)
                                .data("assignedAt", "2026-01-06T08:00:00+07:00")
                                .data("dueAt", "2026-01-30T16:00:00+07:00")
                                .data("assignedBy", BUDI),
                        Events.event("work.task-completed", "ledger-api-3")
                                .at("2026-01-20T10:00:00+07:00")
                                .data("taskId", "T-1")
                                .data("completedAt", "2026-01-20T09:00:00+07:00")
                                .data("doneBy", List.of(Map.of("id", EKO, "share", 1))));
    }

    @Test
    void aMonthOfDaysIsReadAsTheContractSays() throws Exception {
        ask(EKO, "/api/v1/people/" + EKO + "/attendance/2026-01")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.days[?(@.date == '2026-01-06')].state").value("PRESENT"))
                .andExpect(jsonPath("$.days[?(@.date == '2026-01-06')].lateMinutes")
                        .value(12))
                .andExpect(jsonPath("$.days[?(@.date == '2026-01-06')].earlyMinutes")
                        .value(0))
                .andExpect(
                        jsonPath("$.days[?(@.date == '2026-01-06')].missing[0]").value("OUT"))
                .andExpect(
                        jsonPath("$.days[?(@.date == '2026-01-06')].rollCall").value(false))
                .andExpect(jsonPath("$.days[?(@.date == '2026-01-03')]").isEmpty())
                .andExpect(jsonPath("$.lateDays").value(1))
                .andExpect(jsonPath("$.lateMinutes").value(12))
                .andExpect(jsonPath("$.unexcusedVerified").value(0));
    }

    @Test
    void tasksAreReadAsTheContractSays() throws Exception {
        ask(EKO, "/api/v1/people/" + EKO + "/work?month=2026-01")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.tasks", hasSize(1)))
                .andExpect(jsonPath("$.tasks[0].source").value(Events.SOURCE))
                .andExpect(jsonPath("$.tasks[0].taskId").value("T-1"))
                .andExpect(jsonPath("$.tasks[0].state").value("COMPLETED"))
                .andExpect(jsonPath("$.tasks[0].indicator").value("U1.1"))
                .andExpect(jsonPath("$.tasks[0].quantity").value(2.5))
                .andExpect(jsonPath("$.tasks[0].quantityDone").isEmpty())
                .andExpect(jsonPath("$.tasks[0].share").value(1))
                .andExpect(jsonPath("$.tasks[0].returned").value(false))
                .andExpect(jsonPath("$.tasks[0].rescheduled").value(0))
                .andExpect(jsonPath("$.tasks[0].dueAt").value("2026-01-30T16:00:00+07:00"))
                .andExpect(jsonPath("$.tasks[0].completedAt").value("2026-01-20T09:00:00+07:00"));
    }

    /** The recap of a unit, then the news that somebody has been there since the middle of the month. */
    @Test
    void whoIsKnownLaterToHaveBeenInAClosedUnitIsClosedTooAndSoIsTheirProcess() {
        String newcomer = "199907122026031004";
        for (String room : List.of("attendance", "work")) {
            records.take(Events.event(room + ".month-closed", "unit-" + room)
                    .of("unit:SETDA")
                    .data("month", "2026-03"));
        }
        records.take(Events.event("roster.employee-joined", "unit-newcomer")
                .of(newcomer)
                .data("name", "Bayu Pradana")
                .data("status", "PNS")
                .data("positionKind", "JF")
                .data("positionName", "Analis")
                .data("unit", "ORG")
                .data("evaluator", BUDI)
                .data("startsOn", "2026-03-16"));
        records.take(
                Events.tap("unit-march").of(newcomer).at("2026-03-17T07:00:00+07:00"),
                Events.tap("unit-april").of(newcomer).at("2026-04-01T07:00:00+07:00"));

        assertThat(records.fateOf("unit-march")).isEqualTo(Fate.LATE);
        assertThat(records.fateOf("unit-april")).isEqualTo(Fate.APPLIED);
        assertThat(jdbc.sql("select count(*) from engine.mail where business_key = :month")
                        .param(
                                "month",
                                PlanId.of(new PersonId(newcomer), YearMonth.of(2026, 3))
                                        .toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void withoutAMonthTheCurrentOneIsMeant() throws Exception {
        ask(EKO, "/api/v1/people/" + EKO + "/work").andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource({
        EKO + ", 200",
        BUDI + ", 200",
        RATNA + ", 200",
        ANDI + ", 200",
        HASAN + ", 403",
        WATI + ", 403",
        TONO + ", 403",
        YUSUF + ", 403"
    })
    void thePersonThoseAboveAndTheAuditorMayRead(String viewer, int status) throws Exception {
        ask(viewer, "/api/v1/people/" + EKO + "/attendance/2026-01").andExpect(status().is(status));
        ask(viewer, "/api/v1/people/" + EKO + "/work?month=2026-01").andExpect(status().is(status));
    }

    @ParameterizedTest
    @CsvSource({
        EKO + ", 2026-13, 422, ledger.malformed-month",
        EKO + ", 2026-1, 422, ledger.malformed-month",
        EKO + ", januari, 422, ledger.malformed-month",
        "12345, 2026-01, 422, ledger.malformed-person",
        "eko, 2026-01, 422, ledger.malformed-person",
        "199203112019032006, 2026-01, 404, roster.unknown-person"
    })
    void whatCannotBeMeantIsToldClearly(String person, String month, int status, String code) throws Exception {
        ask(EKO, "/api/v1/people/" + person + "/attendance/" + month)
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.code").value(code));
        ask(EKO, "/api/v1/people/" + person + "/work?month=" + month)
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.code").value(code));
    }

    private ResultActions ask(String viewer, String address) throws Exception {
        TestingAuthenticationToken token =
                new TestingAuthenticationToken(new AccountPrincipal(new PersonId(viewer)), "", "ROLE_USER");
        return mvc.perform(get(address).with(authentication(token)));
    }

    private static Newcomer newcomer(String id, String evaluator, Capacity duty, String dutyUnit) {
        PersonId person = new PersonId(id);
        return new Newcomer(
                person,
                "Pegawai " + id,
                person.isCivilServant() ? EmploymentStatus.PNS : EmploymentStatus.NON_ASN,
                person.isCivilServant(),
                LocalDate.of(2020, 1, 1),
                "ORG",
                PositionKind.JF,
                "Analis Kebijakan Ahli Muda",
                "III/d",
                evaluator == null ? null : new PersonId(evaluator),
                duty,
                dutyUnit);
    }
}
