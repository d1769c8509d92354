package id.siklus.plan.pages;

import static id.siklus.intake.Events.EKO;
import static id.siklus.intake.Events.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.siklus.contract.Aspect;
import id.siklus.contract.Behaviour;
import id.siklus.contract.BehaviourValue;
import id.siklus.contract.ContractCode;
import id.siklus.contract.ContractDirectory;
import id.siklus.contract.ContractText;
import id.siklus.contract.EditDraft;
import id.siklus.contract.Indicator;
import id.siklus.contract.MeasurementPattern;
import id.siklus.contract.OpenYear;
import id.siklus.contract.ResultKind;
import id.siklus.contract.SubmitContract;
import id.siklus.contract.WorkResult;
import id.siklus.cycle.MonthOpened;
import id.siklus.engine.MailDelivery;
import id.siklus.intake.Events;
import id.siklus.intake.Intake;
import id.siklus.intake.IntakeFixture;
import id.siklus.plan.PlanId;
import id.siklus.plan.ReviewTargets;
import id.siklus.plan.SubmitTargets;
import id.siklus.roster.Capacity;
import id.siklus.roster.EmploymentStatus;
import id.siklus.roster.OrgUnit;
import id.siklus.roster.PositionKind;
import id.siklus.roster.RegisterPeople;
import id.siklus.roster.RegisterPeople.Newcomer;
import id.siklus.shared.PersonId;
import id.siklus.testing.SiklusTest;
import id.siklus.testing.StatementCount;
import id.siklus.web.AccountPrincipal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** Screen 6 with real facts: each figure opens to what stands behind it, however many facts there are. */
@SiklusTest
@Import(RealisationWebTest.Counting.class)
class RealisationWebTest {

    private static final StatementCount STATEMENTS = new StatementCount();
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final PersonId PERSON = new PersonId(EKO);
    private static final PersonId BUDI = new PersonId("197611052001121003");
    private static final PersonId JOKO = new PersonId("199501302020121009");
    private static final PersonId TONO = new PersonId("199607242022031007");
    private static IntakeFixture facts;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ContractDirectory contracts;

    /** Watches the database of the application. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {

        @Bean
        static BeanPostProcessor countedStatements() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? STATEMENTS.watch(source) : bean;
                }
            };
        }
    }

    @BeforeEach
    void aJanuaryWithFacts(
            @Autowired RegisterPeople register,
            @Autowired OpenYear openYear,
            @Autowired EditDraft draft,
            @Autowired SubmitContract submit,
            @Autowired ApplicationEventPublisher events,
            @Autowired TransactionTemplate transaction,
            @Autowired SubmitTargets targets,
            @Autowired ReviewTargets review,
            @Autowired MailDelivery mail,
            @Autowired Intake intake) {
        if (facts != null) {
            return;
        }
        register.register(
                List.of(new OrgUnit("ORG", "Biro Organisasi", null)),
                List.of(
                        newcomer(BUDI, "Budi Santoso", false, null, null),
                        newcomer(PERSON, "Eko Prasetyo", true, BUDI, null),
                        newcomer(JOKO, "Joko Susilo", false, BUDI, null),
                        newcomer(TONO, "Tono Subagyo", false, null, Capacity.AGENCY_ADMIN)));
        openYear.open(TONO, 2026);
        draft.edit(new EditDraft.Command(PERSON, code(), null, text()));
        submit.submit(PERSON, code());
        transaction.executeWithoutResult(status -> events.publishEvent(new MonthOpened(JANUARY)));
        targets.submit(PERSON, PlanId.of(PERSON, JANUARY), Map.of());
        review.approve(BUDI, PlanId.of(PERSON, JANUARY));
        mail.deliverDue();
        facts = new IntakeFixture(jdbc, intake);
        facts.take(assigned("T-1", 3), completed("T-1"), assigned("T-2", 1), completed("T-2"), assigned("T-3", 7));
        facts.take(closing("attendance"), closing("work"));
        facts.take(completed("T-3"));
        mail.deliverDue();
    }

    @Test
    void eachFigureOpensToTheEventsBehindIt() throws Exception {
        open(PERSON, "/skp/2026/realisasi/01")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("dari 4 peristiwa")))
                .andExpect(content().string(containsString("Telaah T-1")))
                .andExpect(content().string(containsString("3 dokumen")))
                .andExpect(content().string(containsString("Tidak dihitung: tiba setelah rekap")))
                .andExpect(content().string(containsString("/skp/2026/realisasi/01/U1.1")));

        open(PERSON, "/skp/2026/realisasi/01/U1.1")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Terhitung 4 dokumen dari 4 peristiwa.")));
        open(PERSON, "/skp/2026/realisasi/01/U9.9").andExpect(status().isNotFound());
    }

    @Test
    void thoseAboveOpenTheSameFactsAndNobodyElseDoes() throws Exception {
        String address = "/tim/evaluasi/" + code() + "/01/U1.1";

        open(BUDI, address).andExpect(status().isOk()).andExpect(content().string(containsString("Telaah T-2")));
        open(BUDI, "/tim/evaluasi/" + code() + "/01").andExpect(content().string(containsString(address)));
        open(JOKO, address).andExpect(status().isForbidden());
        open(PERSON, address).andExpect(status().isForbidden());
        open(TONO, address).andExpect(status().isForbidden());
    }

    @Test
    void moreFactsNeedNoMoreStatements() throws Exception {
        int page = statements(PERSON, "/skp/2026/realisasi/01");
        int list = statements(PERSON, "/skp/2026/realisasi/01/U1.1");

        for (int number = 1; number <= 12; number++) {
            facts.take(assigned("Z-" + number, 1), completed("Z-" + number));
        }

        assertThat(statements(PERSON, "/skp/2026/realisasi/01")).isEqualTo(page);
        assertThat(statements(PERSON, "/skp/2026/realisasi/01/U1.1")).isEqualTo(list);
    }

    private int statements(PersonId person, String address) throws Exception {
        open(person, address).andExpect(status().isOk());
        STATEMENTS.take();
        open(person, address).andExpect(status().isOk());
        return STATEMENTS.take();
    }

    private ContractCode code() {
        return contracts.findOf(PERSON, 2026).orElseThrow().code();
    }

    private static ContractText text() {
        Indicator documents = new Indicator(
                "",
                Aspect.QUANTITY,
                "Jumlah dokumen",
                new BigDecimal("60"),
                "dokumen",
                MeasurementPattern.SUM,
                Set.of());
        return new ContractText(
                List.of(new WorkResult("", ResultKind.MAIN, "Tersusunnya telaah", null, List.of(documents))),
                List.of(new Behaviour(BehaviourValue.ADAPTIVE, "Mengusulkan perbaikan tiap triwulan")));
    }

    private static Events assigned(String task, int quantity) {
        return event("work.task-assigned", "a-" + task)
                .at("2026-01-06T08:00:00+07:00")
                .data("taskId", task)
                .data("title", "Telaah " + task)
                .data("indicatorCode", "U1.1")
                .data("quantity", quantity)
                .data("unit", "dokumen")
                .data("assignedAt", "2026-01-06T08:00:00+07:00")
                .data("dueAt", "2026-01-30T16:00:00+07:00")
                .data("assignedBy", BUDI.value());
    }

    private static Events completed(String task) {
        return event("work.task-completed", "c-" + task)
                .at("2026-01-20T10:05:00+07:00")
                .data("taskId", task)
                .data("completedAt", "2026-01-20T10:00:00+07:00")
                .data("doneBy", List.of(Map.of("id", EKO, "share", 1)));
    }

    private static Events closing(String ledger) {
        return event(ledger + ".month-closed", "closed-" + ledger)
                .at("2026-02-02T08:00:00+07:00")
                .data("month", "2026-01");
    }

    private static Newcomer newcomer(
            PersonId id, String name, boolean expected, @Nullable PersonId evaluator, @Nullable Capacity duty) {
        return new Newcomer(
                id,
                name,
                EmploymentStatus.PNS,
                expected,
                LocalDate.of(2020, 1, 1),
                "ORG",
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

    private static RequestPostProcessor as(PersonId person) {
        TestingAuthenticationToken token = new TestingAuthenticationToken(new AccountPrincipal(person), null);
        token.setAuthenticated(true);
        return authentication(token);
    }
}
