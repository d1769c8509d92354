package id.siklus.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import id.siklus.engine.MailDelivery;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import id.siklus.testing.ReleasedDatabase;
import id.siklus.web.AccountPrincipal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the last release has left standing goes on: rows, running instances, open tasks, mail, the count of records. */
@Tag("application")
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = ReleasedDatabase.class)
@Import(UpgradeTest.FirstDay.class)
class UpgradeTest {

    private static final String PASSWORD = "Siklus-2026!";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MailDelivery mail;

    /** The bureau was left on its first day. */
    @TestConfiguration(proxyBeanMethods = false)
    static class FirstDay {

        @Bean
        @Primary
        BusinessClock firstDay() {
            return BusinessClock.atMachineTime(Clock.fixed(Instant.parse("2026-01-05T02:00:00Z"), ZoneOffset.UTC));
        }
    }

    @Test
    void nothingIsLostAndEveryRowStillCounts() {
        assertThat(count("audit.entry")).isGreaterThanOrEqualTo(80);
        assertThat(count("contract.contract")).isEqualTo(39);
        assertThat(count("plan.month")).isGreaterThanOrEqualTo(24);
        assertThat(count("intake.record")).isEqualTo(6);
        assertThat(jdbc.sql("""
                        select count(*) from intake.consumer_offset o
                         where next_offset - first_offset - holes
                               <> (select coalesce(sum(records), 0) from intake.fate_count f
                                    where f.topic = o.topic and f.partition = o.partition)
                        """).query(Long.class).single()).isZero();
    }

    /** A task without an instance that waits at it would be a task that nobody can ever do. */
    @Test
    void everyOpenTaskStandsInTheEngineAndTheOtherWayRound() {
        assertThat(jdbc.sql("""
                        select count(*) from tasklist.open_task t
                          full join (select e.business_key_ as business_key, r.task_def_key_ as task_key
                                       from act_ru_task r join act_ru_execution e on e.id_ = r.proc_inst_id_) r
                            using (business_key, task_key)
                         where t.id is null or r.task_key is null
                        """).query(Long.class).single()).isZero();
    }

    /** Everybody does whatever lies on the desk, until nothing of the first day is left to do. */
    @Test
    void everyTaskThatWasOpenIsDoneToTheEnd() throws Exception {
        Map<String, Integer> done = new TreeMap<>();
        for (int round = 0; round < 12; round++) {
            for (String person : jdbc.sql("select distinct assignee from tasklist.open_task order by 1")
                    .query(String.class)
                    .list()) {
                work(person, done);
            }
            mail.deliverDue();
        }

        assertThat(done).containsKeys("draft-contract", "review-contract", "sign-contract", "set-contract");
        assertThat(done).containsKeys("plan-month", "approve-plan");
        assertThat(jdbc.sql(
                                "select count(*) from tasklist.open_task where kind not in ('draft-contract', 'plan-month')")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from engine.mail where state = 'PARKED'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void work(String person, Map<String, Integer> done) throws Exception {
        String tasks = as(person, get("/api/v1/tasks").param("limit", "50")).getContentAsString();
        List<Map<String, Object>> items = JsonPath.read(tasks, "$.items");
        for (Map<String, Object> item : items) {
            String kind = (String) item.get("kind");
            MockHttpServletResponse answer = as(
                    person,
                    post("/api/v1/tasks/{id}/{act}", item.get("id"), actOf(kind))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(bodyOf(kind)));
            if (answer.getStatus() == 200) {
                done.merge(kind, 1, Integer::sum);
            } else {
                // What is left half written by its owner is refused, and stays theirs.
                assertThat(kind + " " + answer.getContentAsString()).containsAnyOf("draft-contract", "plan-month");
                assertThat(answer.getStatus()).isEqualTo(409);
            }
        }
    }

    private static String actOf(String kind) {
        return switch (kind) {
            case "draft-contract", "plan-month" -> "submit";
            case "review-contract", "approve-plan" -> "approve";
            case "sign-contract", "set-contract" -> "sign";
            default -> throw new AssertionError("No task of the first day: " + kind);
        };
    }

    private static String bodyOf(String kind) {
        return switch (kind) {
            case "sign-contract", "set-contract" -> "{\"statement\": true, \"password\": \"" + PASSWORD + "\"}";
            case "plan-month" -> "{\"targets\": []}";
            default -> "{}";
        };
    }

    private MockHttpServletResponse as(String person, MockHttpServletRequestBuilder request) throws Exception {
        AccountPrincipal principal = new AccountPrincipal(new PersonId(person));
        return mvc.perform(request.with(authentication(
                                UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of())))
                        .with(csrf().asHeader()))
                .andReturn()
                .getResponse();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
