package id.siklus.plan.pages;

import static id.siklus.plan.APlan.BUDI;
import static id.siklus.plan.APlan.CONTRACT;
import static id.siklus.plan.APlan.EKO;
import static id.siklus.plan.APlan.JANUARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.siklus.attendance.AttendanceLedger;
import id.siklus.attendance.AttendanceMonthClosed;
import id.siklus.attendance.DayState;
import id.siklus.attendance.LateAttendance;
import id.siklus.attendance.MonthlyAttendance;
import id.siklus.attendance.MonthlyAttendance.Day;
import id.siklus.contract.ContractDirectory;
import id.siklus.contract.ContractOverview;
import id.siklus.cycle.MonthOpened;
import id.siklus.engine.BusinessKey;
import id.siklus.engine.MailDelivery;
import id.siklus.engine.ProcessKey;
import id.siklus.engine.Processes;
import id.siklus.plan.APlan;
import id.siklus.plan.EvaluateMonth;
import id.siklus.plan.EvaluateMonth.Judgement;
import id.siklus.plan.MonthState;
import id.siklus.plan.MonthsOfContracts;
import id.siklus.plan.PlanId;
import id.siklus.plan.Rating;
import id.siklus.plan.ReviewTargets;
import id.siklus.plan.SubmitFigures;
import id.siklus.plan.SubmitTargets;
import id.siklus.roster.Capacity;
import id.siklus.roster.EmploymentStatus;
import id.siklus.roster.OrgUnit;
import id.siklus.roster.PositionKind;
import id.siklus.roster.RegisterPeople;
import id.siklus.roster.RegisterPeople.Newcomer;
import id.siklus.shared.PersonId;
import id.siklus.testing.OutgoingEvents;
import id.siklus.testing.OutgoingEvents.Told;
import id.siklus.testing.SiklusTest;
import id.siklus.web.AccountPrincipal;
import id.siklus.work.LateWork;
import id.siklus.work.TaskEvidence;
import id.siklus.work.TaskState;
import id.siklus.work.WorkEvidence;
import id.siklus.work.WorkLedger;
import id.siklus.work.WorkLedger.Glance;
import id.siklus.work.WorkLedger.IndicatorFigure;
import id.siklus.work.WorkLedger.RecentFact;
import id.siklus.work.WorkMonthClosed;
import id.siklus.work.WorkTask;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** Pages and API of a month: what each reader sees, what each form refuses, and that nothing typed is lost. */
@SiklusTest
class PlanPagesWebTest {

    private static final PersonId RATNA = new PersonId("197003151995032001");
    private static final PersonId TONO = new PersonId("199607242022031007");
    private static final PersonId JOKO = new PersonId("199501302020121009");
    private static final String CODE = "SKP-2026-00006";
    private static final PlanId PLAN = PlanId.of(EKO, JANUARY);

    @MockitoBean
    private ContractDirectory contracts;

    @MockitoBean
    private WorkLedger work;

    @MockitoBean
    private WorkEvidence evidence;

    @MockitoBean
    private AttendanceLedger attendance;

    @MockitoBean
    private LateWork lateWork;

    @MockitoBean
    private LateAttendance lateAttendance;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RegisterPeople registerPeople;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MailDelivery mail;

    @Autowired
    private SubmitTargets submitTargets;

    @Autowired
    private ReviewTargets reviewTargets;

    @Autowired
    private SubmitFigures submitFigures;

    @Autowired
    private EvaluateMonth evaluateMonth;

    @Autowired
    private MonthsOfContracts months;

    @Autowired
    private MonthTargetsAside aside;

    @Autowired
    private Processes processes;

    @BeforeEach
    void ekoHasAJanuary() {
        registerPeople.register(
                List.of(new OrgUnit("ORG", "Biro Organisasi", null), new OrgUnit("ORG-RBA", "Bagian RBA", "ORG")),
                List.of(
                        newcomer(RATNA, "Ratna Dewi", null, null),
                        newcomer(BUDI, "Budi Santoso", RATNA, null),
                        newcomer(EKO, "Eko Prasetyo", BUDI, null),
                        newcomer(TONO, "Tono Subagyo", BUDI, Capacity.AGENCY_ADMIN),
                        newcomer(JOKO, "Joko Susilo", RATNA, null)));
        processes.cancelAll(new ProcessKey("monthly-plan"), List.of(BusinessKey.of(PLAN.value())), "a new test begins");
        jdbc.sql("delete from plan.month").update();
        ContractOverview contract = APlan.contract();
        when(contracts.findOf(EKO, 2026)).thenReturn(Optional.of(contract));
        when(contracts.find(contract.code())).thenReturn(Optional.of(contract));
        when(contracts.findAll(any())).thenReturn(Map.of(CONTRACT, contract));
        when(contracts.atLeastSubmitted(2026)).thenReturn(List.of(contract));
        ledgersSay("4");
        publish(new MonthOpened(JANUARY));
    }

    @Test
    void theYearOpensWithASentenceAndShowsTheMonthTableAndFacts() throws Exception {
        running();

        open(EKO, "/skp/2026/rencana?bulan=01")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<html")))
                .andExpect(content().string(containsString("target sesuai rencana per")))
                .andExpect(content().string(containsString("4 dari 5 dokumen")))
                .andExpect(content().string(containsString("5 dari 60: kurang 55")))
                .andExpect(content().string(containsString("tidak diukur")))
                .andExpect(content().string(containsString("<polyline class=\"chart-plan\"")))
                .andExpect(content().string(containsString("Telaah SOP pelayanan")))
                .andExpect(content().string(containsString("Perlu dicocokkan")))
                .andExpect(content().string(containsString("Sen, 5 Jan: terlambat 12 menit")))
                .andExpect(content().string(containsString("hx-trigger=\"live:progress from:body")));
    }

    @Test
    void aLiveUpdateFetchesThePartWithoutTheFrame() throws Exception {
        running();

        mvc.perform(get("/skp/2026/rencana?bulan=01")
                        .header("HX-Request", "true")
                        .with(as(EKO)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"rencana\"")))
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(not(containsString("topbar"))));
    }

    @Test
    void theYearSpeaksEnglishToo() throws Exception {
        running();

        open(EKO, "/skp/2026/rencana?bulan=01&lang=en")
                .andExpect(content().string(containsString("targets are on track as of")))
                .andExpect(content().string(containsString("5 of 60: 55 short")));
    }

    @Test
    void aDraftWithoutMonthsSaysWhatComesNext() throws Exception {
        jdbc.sql("delete from plan.month").update();

        open(EKO, "/skp/2026/rencana")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Rencana aksi belum dibuat")));
    }

    @Test
    void theEvaluatorReadsTheYearByItsCode() throws Exception {
        open(BUDI, "/skp/kode/" + CODE + "/rencana")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Eko Prasetyo")))
                .andExpect(content().string(containsString("?orang=" + EKO)));
    }

    @Test
    void anAdministratorSeesStatesAndDatesButNoFigures() throws Exception {
        running();

        open(TONO, "/skp/kode/" + CODE + "/rencana")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Keadaan tiap bulan")))
                .andExpect(content().string(not(containsString("4 dari 5 dokumen"))))
                .andExpect(content().string(not(containsString("?orang="))));
        open(TONO, "/api/v1/contracts/" + CODE + "/months/2026-01")
                .andExpect(jsonPath("$.state").value("RUNNING"))
                .andExpect(jsonPath("$.targets").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/skp/kode/" + CODE + "/rencana",
                "/tim/rencana/" + CODE + "/01",
                "/tim/evaluasi/" + CODE + "/01",
                "/api/v1/contracts/" + CODE + "/months/2026-01"
            })
    void aColleagueSeesNothing(String address) throws Exception {
        open(JOKO, address).andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/skp/2026/rencana/13",
                "/skp/2026/rencana/1",
                "/skp/2026/rencana/12",
                "/skp/2025/rencana",
                "/skp/kode/SKP-2026-99999/rencana",
                "/skp/kode/tidak-ada/rencana",
                "/api/v1/contracts/" + CODE + "/months/2026-12",
                "/api/v1/contracts/SKP-2026-99999/months/2026-01"
            })
    void whatIsNotThereIsNotFound(String address) throws Exception {
        open(EKO, address).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/tim/rencana/" + CODE + "/12", "/tim/evaluasi/" + CODE + "/12", "/tim/rencana/SKP-2026-99999/01"
            })
    void whatIsNotThereIsNotFoundByTheEvaluatorEither(String address) throws Exception {
        open(BUDI, address).andExpect(status().isNotFound());
    }

    @Test
    void thePlanFormProposesAnEqualShare() throws Exception {
        open(EKO, "/skp/2026/rencana/01")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"targets[U1.1]\" value=\"5\"")))
                .andExpect(content().string(containsString("name=\"targets[T1.1]\" value=\"1\"")))
                .andExpect(content().string(containsString("Ajukan ke Budi Santoso")))
                .andExpect(content().string(not(containsString("targets[U1.2]"))));
    }

    @Test
    void targetsAreSubmittedApprovedAndShown() throws Exception {
        send(EKO, post("/skp/2026/rencana/01").param("targets[U1.1]", "6").param("targets[T1.1]", "1,5"))
                .andExpect(redirectedUrl("/skp/2026/rencana/01"));
        assertThat(state()).isEqualTo(MonthState.PLAN_SUBMITTED);

        open(BUDI, "/tim/rencana/" + CODE + "/01").andExpect(content().string(containsString("6 dari 60: kurang 54")));
        send(BUDI, post("/tim/rencana/" + CODE + "/01").param("act", "approve"))
                .andExpect(redirectedUrl("/tim/rencana/" + CODE + "/01"));
        assertThat(state()).isEqualTo(MonthState.RUNNING);
        open(EKO, "/api/v1/contracts/" + CODE + "/months/2026-01")
                .andExpect(jsonPath("$.targets[0].indicator").value("U1.1"))
                .andExpect(jsonPath("$.targets[0].target").value(6))
                .andExpect(jsonPath("$.targets[0].realised").value(4))
                .andExpect(jsonPath("$.targets[0].inHand").value(1))
                .andExpect(jsonPath("$.targets[1].measured").value(false))
                .andExpect(jsonPath("$.recaps.attendance").value(false))
                .andExpect(jsonPath("$.recaps.work").value(false))
                .andExpect(jsonPath("$.evaluation").isEmpty());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "lima, tulis angka 0 atau lebih",
        "-1, tulis angka 0 atau lebih",
        "'1,2345', tulis angka 0 atau lebih",
        "9999999999999, tulis angka 0 atau lebih",
        "'', angka belum diisi",
    })
    void aBadTargetIsExplainedAndNothingTypedIsLost(String typed, String explanation) throws Exception {
        send(EKO, post("/skp/2026/rencana/01").param("targets[U1.1]", typed).param("targets[T1.1]", "3"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Kesalahan: Rencana aksi Januari 2026")))
                .andExpect(content().string(containsString("href=\"#targets-U1-1\"")))
                .andExpect(content().string(containsString(explanation)))
                .andExpect(content().string(containsString("name=\"targets[U1.1]\" value=\"" + typed + "\"")))
                .andExpect(content().string(containsString("name=\"targets[T1.1]\" value=\"3\"")));
        assertThat(state()).isEqualTo(MonthState.PLANNING);
    }

    @Test
    void aTargetOfAnIndicatorThatIsNotMeasuredIsRefused() throws Exception {
        send(EKO, post("/skp/2026/rencana/01").param("targets[U1.2]", "5"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Indikator U1.2 tidak diukur pada bulan ini")));
    }

    @Test
    void targetsThatComeTooLateAreShownAgain() throws Exception {
        running();

        send(EKO, post("/skp/2026/rencana/01").param("targets[U1.1]", "7"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Keadaan bulan ini: Berjalan")))
                .andExpect(content().string(containsString("name=\"targets[U1.1]\" value=\"7\"")));
    }

    @Test
    void aReturnNeedsAReasonThatTheEmployeeReads() throws Exception {
        submitTargets.submit(EKO, PLAN, Map.of());

        send(
                        BUDI,
                        post("/tim/rencana/" + CODE + "/01")
                                .param("act", "zzz")
                                .param("reason", "Belum terukur sama sekali."))
                .andExpect(status().isBadRequest());
        send(BUDI, post("/tim/rencana/" + CODE + "/01").param("act", "return").param("reason", "kurang"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("paling sedikit 10 karakter")))
                .andExpect(content().string(containsString(">kurang</textarea>")));
        send(
                        BUDI,
                        post("/tim/rencana/" + CODE + "/01")
                                .param("act", "return")
                                .param("reason", "Target <b>terlalu</b> rendah"))
                .andExpect(redirectedUrl("/tim/rencana/" + CODE + "/01"));

        open(EKO, "/skp/2026/rencana/01")
                .andExpect(content().string(containsString("Dikembalikan Budi Santoso")))
                .andExpect(content().string(containsString("Target &lt;b&gt;terlalu&lt;/b&gt; rendah")));
    }

    @Test
    void nobodyApprovesTheirOwnPlan() throws Exception {
        submitTargets.submit(EKO, PLAN, Map.of());

        send(EKO, post("/tim/rencana/" + CODE + "/01").param("act", "approve")).andExpect(status().isForbidden());
        assertThat(state()).isEqualTo(MonthState.PLAN_SUBMITTED);
    }

    @Test
    void figuresArePrefilledAndADifferenceNeedsItsReason() throws Exception {
        realising();
        open(EKO, "/skp/2026/realisasi/01")
                .andExpect(content().string(containsString("name=\"figures[U1.1]\" value=\"4\"")))
                .andExpect(content().string(containsString("dari 2 peristiwa")));

        send(
                        EKO,
                        post("/skp/2026/realisasi/01")
                                .param("figures[U1.1]", "5")
                                .param("reasons[U1.1]", " ")
                                .param("figures[T1.1]", "satu")
                                .param("reasons[T1.1]", "Laporan dicatat manual"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("U1.1: angka berbeda dari yang terhitung")))
                .andExpect(content().string(containsString("T1.1: tulis angka")))
                .andExpect(content().string(containsString("value=\"satu\"")))
                .andExpect(content().string(containsString(">Laporan dicatat manual</textarea>")));
        assertThat(state()).isEqualTo(MonthState.REALISING);

        send(
                        EKO,
                        post("/skp/2026/realisasi/01")
                                .param("figures[U1.1]", "5")
                                .param("reasons[U1.1]", "Satu dokumen di luar aplikasi")
                                .param("figures[T1.1]", "0")
                                .param("reasons[T1.1]", ""))
                .andExpect(redirectedUrl("/skp/2026/realisasi/01"));
        assertThat(state()).isEqualTo(MonthState.EVALUATING);
        open(BUDI, "/tim/evaluasi/" + CODE + "/01")
                .andExpect(content().string(containsString("Satu dokumen di luar aplikasi")));
    }

    @Test
    void evidenceIsALinkThatABrowserMayFollowOrATaskOfTheMonth() throws Exception {
        realising();
        claim("javascript:alert(1)", "/ekinerja T-1")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("tautan harus alamat https")))
                .andExpect(content().string(containsString("javascript:alert(1)</textarea>")))
                .andExpect(content().string(containsString("value=\"/ekinerja T-1\" checked=\"checked\"")));
        claim("https://budi@arsip.example/1", null).andExpect(status().isUnprocessableEntity());
        claim("", "/ekinerja T-99")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("tidak ada di bulan ini")));

        claim("https://arsip.example/telaah?a=1&b=2", "/ekinerja T-1").andExpect(status().is3xxRedirection());

        open(BUDI, "/tim/evaluasi/" + CODE + "/01")
                .andExpect(content().string(containsString("href=\"https://arsip.example/telaah?a=1&amp;b=2\"")))
                .andExpect(content().string(containsString("Tugas T-1 · /ekinerja")));
    }

    private ResultActions claim(String links, @Nullable String task) throws Exception {
        MockHttpServletRequestBuilder form =
                post("/skp/2026/realisasi/01").param("figures[U1.1]", "4").param("links[U1.1]", links);
        if (task != null) {
            form.param("tasks[U1.1]", task);
        }
        return send(EKO, form);
    }

    private static TaskEvidence evidence(String task) {
        return new TaskEvidence(
                "/ekinerja",
                task,
                "Telaah " + task,
                "U1.1",
                BigDecimal.ONE,
                "dokumen",
                BigDecimal.ONE,
                Instant.parse("2026-01-05T02:00:00Z"),
                2,
                TaskEvidence.Weight.COUNTED,
                null);
    }

    @Test
    void anEvaluationNeedsBothRatingsAndFeedback() throws Exception {
        evaluating();

        send(BUDI, post("/tim/evaluasi/" + CODE + "/01").param("act", "rate").param("result", "MEETS"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Pilih salah satu")))
                .andExpect(content().string(containsString("Umpan balik wajib diisi")))
                .andExpect(content().string(containsString("value=\"MEETS\" checked=\"checked\"")));
        assertThat(state()).isEqualTo(MonthState.EVALUATING);

        send(
                        BUDI,
                        post("/tim/evaluasi/" + CODE + "/01")
                                .param("act", "rate")
                                .param("result", "MEETS")
                                .param("behaviour", "ABOVE")
                                .param("feedback", "Dokumen rapi, pertahankan."))
                .andExpect(redirectedUrl("/tim/evaluasi/" + CODE + "/01"));
        open(EKO, "/skp/2026/realisasi/01")
                .andExpect(content().string(containsString("Dokumen rapi, pertahankan.")))
                .andExpect(content().string(containsString("Di atas ekspektasi")));
        open(EKO, "/api/v1/contracts/" + CODE + "/months/2026-01")
                .andExpect(jsonPath("$.state").value("EVALUATED"))
                .andExpect(jsonPath("$.evaluation.result").value("MEETS"))
                .andExpect(jsonPath("$.evaluation.behaviour").value("ABOVE"));
        open(TONO, "/api/v1/contracts/" + CODE + "/months/2026-01")
                .andExpect(jsonPath("$.evaluation.at").exists())
                .andExpect(jsonPath("$.evaluation.result").isEmpty());
    }

    @Test
    void lateFactsChangeNothingUntilTheEvaluatorLetsThemCount() throws Exception {
        evaluated();
        oneTaskCameLate();

        open(BUDI, "/tim/usulan/" + CODE + "/01")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("T-9")))
                .andExpect(content().string(containsString("Nilai kembali")));
        open(BUDI, "/tim").andExpect(content().string(containsString("/tim/usulan/" + CODE + "/01")));
        open(BUDI, "/api/v1/late-facts")
                .andExpect(jsonPath("$.items[0].contractCode").value(CODE));
        open(JOKO, "/api/v1/late-facts").andExpect(jsonPath("$.items").isEmpty());
        open(EKO, "/tim/usulan/" + CODE + "/01").andExpect(status().isForbidden());
        open(EKO, "/skp/2026/realisasi/01").andExpect(content().string(containsString("belum dihitung")));
        send(BUDI, post("/tim/usulan/" + CODE + "/01").param("act", "accept").param("seen", "7"))
                .andExpect(status().isUnprocessableEntity());
        send(
                        BUDI,
                        post("/tim/usulan/" + CODE + "/01")
                                .param("act", "accept")
                                .param("seen", "1")
                                .param("anew", "true")
                                .param("result", "ABOVE"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#anewReason\"")));
        verify(lateWork, never()).accept(any(), any());

        when(work.figures(EKO, JANUARY))
                .thenReturn(List.of(new IndicatorFigure("U1.1", JANUARY, BigDecimal.valueOf(5), BigDecimal.ZERO, 5)));
        send(
                        BUDI,
                        post("/tim/usulan/" + CODE + "/01")
                                .param("act", "accept")
                                .param("seen", "1")
                                .param("anew", "true")
                                .param("result", "ABOVE")
                                .param("behaviour", "MEETS")
                                .param("feedback", "Satu tugas ternyata selesai.")
                                .param("anewReason", "Rekap dikirim terlalu dini"))
                .andExpect(redirectedUrl("/tim/usulan/" + CODE + "/01"));

        verify(lateWork).accept(EKO, JANUARY);
        when(lateWork.facts(EKO, JANUARY)).thenReturn(List.of());
        when(lateWork.count(EKO, JANUARY)).thenReturn(0);
        open(EKO, "/skp/2026/realisasi/01")
                .andExpect(content().string(containsString("1 fakta terlambat dihitung atas keputusan")))
                .andExpect(content().string(containsString("Rekap dikirim terlalu dini")));
        open(EKO, "/api/v1/contracts/" + CODE + "/months/2026-01")
                .andExpect(jsonPath("$.evaluation.result").value("ABOVE"))
                .andExpect(jsonPath("$.targets[0].figure").value(5));
        open(EKO, "/api/v1/contracts/" + CODE + "/months/2026-01/late-facts")
                .andExpect(jsonPath("$.seen").value(0))
                .andExpect(jsonPath("$.decisions[0].accepted").value(true))
                .andExpect(jsonPath("$.decisions[0].changes[0].what").value("U1.1"));
        assertThat(jdbc.sql("select count(*) from audit.entry where act = 'plan.re-evaluated'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void lateFactsOfDaysAreToldInWords() throws Exception {
        running();
        when(lateAttendance.facts(EKO, JANUARY))
                .thenReturn(List.of(
                        new LateAttendance.LateFact(
                                LocalDate.of(2026, 1, 6),
                                Instant.parse("2026-01-30T02:00:00Z"),
                                "recorded",
                                "CHECK_IN"),
                        new LateAttendance.LateFact(
                                LocalDate.of(2026, 1, 7), Instant.parse("2026-01-30T02:00:00Z"), "day-status", "SICK"),
                        new LateAttendance.LateFact(
                                LocalDate.of(2026, 1, 8),
                                Instant.parse("2026-01-30T02:00:00Z"),
                                "corrected",
                                "WRONG_PERSON")));
        when(attendance.month(EKO, JANUARY)).thenReturn(new MonthlyAttendance(JANUARY, List.of(), 0, 0, 1, true, null));
        when(lateAttendance.withLateFacts(EKO, JANUARY))
                .thenReturn(new MonthlyAttendance(JANUARY, List.of(), 0, 0, 0, true, null));

        open(BUDI, "/tim/usulan/" + CODE + "/01")
                .andExpect(content().string(containsString("Rekaman presensi: masuk, 6 Jan 2026")))
                .andExpect(content().string(containsString("Status hari: sakit")))
                .andExpect(content().string(containsString("Koreksi presensi: salah orang")))
                .andExpect(content().string(containsString("Hari tanpa keterangan (terverifikasi)")));
    }

    @Test
    void lateFactsAreDeclinedWithAReasonByNobodyButTheEvaluator() throws Exception {
        running();
        oneTaskCameLate();
        String address = "/api/v1/contracts/" + CODE + "/months/2026-01/late-facts/decline";

        send(EKO, json(address, "{\"seen\": 1, \"reason\": \"Saya tidak mau dihitung\"}"))
                .andExpect(status().isForbidden());
        send(BUDI, json(address, "{\"seen\": 1, \"reason\": \"pendek\"}")).andExpect(status().isUnprocessableEntity());
        send(BUDI, json(address, "{\"seen\": 2, \"reason\": \"Tugas itu milik bulan lain\"}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("plan.more-came-late"));
        when(lateWork.decline(EKO, JANUARY)).thenReturn(2);
        send(BUDI, json(address, "{\"seen\": 1, \"reason\": \"Tugas itu milik bulan lain\"}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("plan.more-came-late"));
        when(lateWork.decline(EKO, JANUARY)).thenReturn(1);
        send(BUDI, json(address, "{\"seen\": 1, \"reason\": \"Tugas itu milik bulan lain\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.decisions[0].accepted").value(false));
        verify(lateWork, times(2)).decline(EKO, JANUARY);
        when(lateWork.facts(EKO, JANUARY)).thenReturn(List.of());
        when(lateWork.count(EKO, JANUARY)).thenReturn(0);
        send(BUDI, json(address, "{\"seen\": 0, \"reason\": \"Tugas itu milik bulan lain\"}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("plan.nothing-late"));
    }

    private void oneTaskCameLate() {
        when(lateWork.accept(EKO, JANUARY)).thenReturn(1);
        when(lateWork.decline(EKO, JANUARY)).thenReturn(1);
        when(lateWork.count(EKO, JANUARY)).thenReturn(1);
        when(lateWork.facts(EKO, JANUARY))
                .thenReturn(
                        List.of(new LateWork.LateFact(Instant.parse("2026-01-29T02:00:00Z"), "task-completed", "T-9")));
        when(lateWork.difference(EKO, JANUARY))
                .thenReturn(List.of(
                        new LateWork.Difference("U1.1", JANUARY, BigDecimal.valueOf(4), BigDecimal.valueOf(5))));
        when(lateWork.undecided(any())).thenReturn(Map.of(EKO, Set.of(JANUARY)));
    }

    private void evaluated() {
        evaluating();
        evaluateMonth.rate(BUDI, PLAN, new Judgement(Rating.MEETS, Rating.MEETS, "Dokumen rapi, pertahankan."));
    }

    private static MockHttpServletRequestBuilder json(String address, String body) {
        return post(address).contentType("application/json").content(body);
    }

    @Test
    void otherSystemsAreToldWhatBecomesOfAMonthAndNotWhatPeopleWrote() {
        jdbc.sql("delete from publishing.event").update();
        evaluating();
        evaluateMonth.rate(BUDI, PLAN, new Judgement(Rating.MEETS, Rating.ABOVE, "Dokumen rapi, pertahankan."));

        List<Told> told = OutgoingEvents.about(EKO, jdbc);
        assertThat(told)
                .extracting(Told::type)
                .containsExactly(
                        "id.siklus.plan.approved.v1", "id.siklus.plan.realised.v1", "id.siklus.plan.evaluated.v1");
        assertThat(told.get(1)
                        .data()
                        .path("figures")
                        .path("U1.1")
                        .path("counted")
                        .asInt())
                .isEqualTo(4);
        assertThat(told.get(2).data().path("behaviour").asText()).isEqualTo("ABOVE");
        assertThat(told.get(2).data().toString()).doesNotContain("rapi");
    }

    @Test
    void figuresAreSentBackWithAReason() throws Exception {
        evaluating();

        send(
                        BUDI,
                        post("/tim/evaluasi/" + CODE + "/01")
                                .param("act", "return")
                                .param("reason", "Lampirkan sumber angka U1.1"))
                .andExpect(redirectedUrl("/tim/evaluasi/" + CODE + "/01"));

        assertThat(state()).isEqualTo(MonthState.REALISING);
        open(EKO, "/skp/2026/realisasi/01").andExpect(content().string(containsString("Lampirkan sumber angka U1.1")));
    }

    @Test
    void theTaskListShowsTheTargetsOfTheMonthBesideIt() {
        running();

        assertThat(aside.of(JOKO)).isEmpty();
    }

    private void running() {
        submitTargets.submit(EKO, PLAN, Map.of());
        reviewTargets.approve(BUDI, PLAN);
    }

    private void realising() {
        running();
        publish(new WorkMonthClosed(JANUARY, Set.of(EKO)));
        publish(new AttendanceMonthClosed(JANUARY, Set.of(EKO)));
        mail.deliverDue();
    }

    private void evaluating() {
        realising();
        submitFigures.submit(EKO, PLAN, Map.of());
    }

    private void ledgersSay(String realised) {
        when(evidence.behind(EKO, JANUARY)).thenReturn(List.of(evidence("T-1")));
        IndicatorFigure figure = new IndicatorFigure("U1.1", JANUARY, new BigDecimal(realised), BigDecimal.ONE, 2);
        when(work.figures(EKO, JANUARY)).thenReturn(List.of(figure));
        when(work.figures(EKO, 2026)).thenReturn(List.of(figure));
        when(work.glance(eq(EKO), eq(JANUARY), any(), anyInt()))
                .thenReturn(new Glance(
                        List.of(task("T-3", "U7.7")),
                        List.of(new RecentFact(
                                Instant.parse("2026-01-05T02:00:00Z"),
                                "/ekinerja",
                                "T-1",
                                "Telaah SOP pelayanan",
                                "task-completed",
                                "U1.1 +1"))));
        when(work.closed(any(), any())).thenReturn(Set.of());
        when(attendance.closed(any(), any())).thenReturn(Set.of());
        Day late = new Day(LocalDate.of(2026, 1, 5), DayState.PRESENT, 12, 0, Set.of(), false, false, false);
        when(attendance.month(EKO, JANUARY))
                .thenReturn(new MonthlyAttendance(JANUARY, List.of(late), 1, 12, 0, false, null));
    }

    private static WorkTask task(String id, String indicator) {
        return new WorkTask(
                "/ekinerja",
                id,
                EKO,
                "Telaah " + id,
                TaskState.COMPLETED,
                indicator,
                BigDecimal.ONE,
                BigDecimal.ONE,
                new BigDecimal("100"),
                BigDecimal.ONE,
                false,
                0,
                null,
                Instant.parse("2026-01-05T02:00:00Z"),
                null,
                null,
                BigDecimal.ZERO,
                List.of());
    }

    private static Newcomer newcomer(PersonId id, String name, PersonId evaluator, Capacity duty) {
        return new Newcomer(
                id,
                name,
                EmploymentStatus.PNS,
                true,
                LocalDate.of(2020, 1, 1),
                "ORG-RBA",
                PositionKind.JF,
                "Analis Kebijakan Ahli Muda",
                "III/d",
                evaluator,
                duty,
                null);
    }

    private ResultActions open(PersonId person, String address) throws Exception {
        return mvc.perform(get(address).with(as(person)));
    }

    private ResultActions send(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(as(person)).with(csrf()));
    }

    private static RequestPostProcessor as(PersonId person) {
        TestingAuthenticationToken token = new TestingAuthenticationToken(new AccountPrincipal(person), null);
        token.setAuthenticated(true);
        return authentication(token);
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private MonthState state() {
        return months.months(CONTRACT).get(0).state();
    }
}
