package id.siklus.monitoring.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.siklus.engine.BusinessKey;
import id.siklus.engine.OpenTask;
import id.siklus.engine.ProcessKey;
import id.siklus.engine.TaskKey;
import id.siklus.engine.TaskRole;
import id.siklus.engine.TaskStage;
import id.siklus.engine.TaskTicket;
import id.siklus.engine.TasksOpened;
import id.siklus.roster.Capacity;
import id.siklus.roster.EmploymentStatus;
import id.siklus.roster.OrgUnit;
import id.siklus.roster.RegisterPeople;
import id.siklus.roster.RegisterPeople.Newcomer;
import id.siklus.shared.Ids;
import id.siklus.shared.PersonId;
import id.siklus.testing.SiklusTest;
import id.siklus.web.AccountPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** No sweep runs in these tests: what is overdue is read from due dates, and never waits for it. */
@SiklusTest
class SweepBehindWebTest {

    private static final String UNIT = "SWEEP-TEST";
    private static final PersonId ADMIN = new PersonId("198101012006041981");
    private static final PersonId EMPLOYEE = new PersonId("198101012006041982");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RegisterPeople registerPeople;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatIsOverdueIsRightWhileTheSweepIsBehind() throws Exception {
        registerPeople.register(
                List.of(new OrgUnit(UNIT, "Biro Uji", null)),
                List.of(person(ADMIN, Capacity.AGENCY_ADMIN), person(EMPLOYEE, null)));
        Instant now = Instant.now();
        TaskTicket overdue = ticket(now.minus(Duration.ofDays(30)));
        TaskTicket early = ticket(now.plus(Duration.ofDays(30)));

        transaction.executeWithoutResult(status -> events.publishEvent(new TasksOpened(List.of(overdue, early))));

        assertThat(jdbc.sql("select count(*) from cycle.deadline where key = :key and due_at < :now")
                        .param("key", overdue.task().businessKey().value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single())
                .as("steps of the ladder that nobody has worked off")
                .isPositive();
        mvc.perform(get("/api/v1/monitoring/overdue?year=2026&unit=" + UNIT)
                        .with(authentication(
                                new TestingAuthenticationToken(new AccountPrincipal(ADMIN), null, "ROLE_USER"))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.open").value(2))
                .andExpect(jsonPath("$.overdue").value(1));
    }

    private static TaskTicket ticket(Instant due) {
        OpenTask task = new OpenTask(
                new ProcessKey("monthly-plan"),
                BusinessKey.of(Ids.next()),
                new TaskKey("userTask_planMonth"),
                "plan-month",
                TaskRole.EMPLOYEE);
        return new TaskTicket(
                task,
                EMPLOYEE,
                EMPLOYEE,
                null,
                "SKP-2026-99999",
                2026,
                "2026-02",
                UNIT,
                TaskStage.PLAN,
                due.minus(Duration.ofDays(9)),
                due,
                null,
                "/skp/2026/rencana/02");
    }

    private static Newcomer person(PersonId id, @Nullable Capacity duty) {
        return new Newcomer(
                id,
                "Orang " + id.value().substring(15),
                EmploymentStatus.PNS,
                false,
                LocalDate.of(2020, 1, 1),
                UNIT,
                null,
                "Staf",
                null,
                null,
                duty,
                null);
    }
}
