package id.siklus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.siklus.cycle.DueWork;
import id.siklus.engine.MailDelivery;
import id.siklus.intake.Events;
import id.siklus.intake.Intake;
import id.siklus.intake.IntakeFixture;
import id.siklus.shared.PersonId;
import id.siklus.testing.ReleasedDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What an operator reads names nobody: no number, no name, nothing of what a record or a person wrote. */
@Tag("application")
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = ReleasedDatabase.class)
class LogsTest {

    private static final String SARI = "199203112019032006";
    private static final String EKO = "198607092010011006";
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[0-9]{18}(?![0-9])|N-[0-9]{4}");
    private static final String SECRET = "rahasia-di-dalam-isi";

    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private final LoggerContext logs = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = logs.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DueWork dueWork;

    @Autowired
    private MailDelivery mail;

    @Autowired
    private Environment environment;

    @BeforeEach
    void listen() {
        heard.setContext(logs);
        heard.start();
        root.addAppender(heard);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(heard);
    }

    @Test
    void noLineNamesAnybodyWhateverGoesWrong() throws Exception {
        signIn("salah");
        signIn("Siklus-2026!");
        refusals();
        records();
        failures();
        dueWork.workOff();
        mail.deliverDue();

        assertThat(heard.list).extracting(ILoggingEvent::getLevel).contains(Level.ERROR);
        assertThat(heard.list).anyMatch(event -> event.getThrowableProxy() != null);
        List<String> names =
                jdbc.sql("select name from roster.employee").query(String.class).list();
        for (ILoggingEvent event : List.copyOf(heard.list)) {
            assertThat(event.getFormattedMessage())
                    .doesNotContainPattern(NUMBER)
                    .doesNotContain(SECRET);
            String line = encoded(event);
            assertThat(line).doesNotContainPattern(NUMBER).doesNotContain(SECRET);
            assertThat(names).noneMatch(line::contains);
        }
    }

    @Test
    void aLineIsOneObjectWithTheNumberOfItsRequest() throws Exception {
        jdbc.sql("alter table attendance.tap rename to tap_away").update();
        String number = as(EKO, get("/api/v1/people/{nip}/attendance/2026-01", EKO));
        jdbc.sql("alter table attendance.tap_away rename to tap").update();

        ILoggingEvent failed = heard.list.stream()
                .filter(event -> event.getLevel() == Level.ERROR)
                .findFirst()
                .orElseThrow();
        JsonNode line = new ObjectMapper().readTree(encoded(failed));
        assertThat(line.path("message").asText()).contains("/api/v1/people/(NIP)/attendance/2026-01");
        assertThat(line.path("request").asText()).isEqualTo(number);
        assertThat(line.path("error").path("stack_trace").asText()).contains("tap");
    }

    private void signIn(String password) throws Exception {
        mvc.perform(post("/masuk")
                .param("username", SARI)
                .param("password", password)
                .with(csrf()));
    }

    private void refusals() throws Exception {
        String task = jdbc.sql("select id::text from tasklist.open_task where assignee = :sari limit 1")
                .param("sari", SARI)
                .query(String.class)
                .single();
        as(
                SARI,
                post("/api/v1/tasks/{id}/submit", task)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"));
        as(
                EKO,
                post("/api/v1/tasks/{id}/submit", task)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"));
        as(
                EKO,
                post("/api/v1/tasks/{id}/submit", task)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"" + SECRET + "\": "));
        as(EKO, get("/pegawai/{nip}", SARI));
        as(EKO, get("/api/v1/people/{nip}/work", SARI));
    }

    /** Good ones, and such as are refused, put aside, wait, and such as a handler fails at with the values in its words. */
    private void records() {
        take(Events.tap("log-1").of(EKO));
        take(Events.tap("log-2").of(EKO).data("kind", SECRET));
        take(Events.tap("log-3").of("199912312023011001"));
        take(Events.tap("log-4").of(EKO).with("type", "id.siklus.attendance.recorded.v9"));
        jdbc.sql("""
                create function public.fails() returns trigger language plpgsql as $$
                begin raise exception 'row of % is not wanted', new using detail = 'person ' || new::text; end $$
                """).update();
        jdbc.sql("create trigger fails before insert on attendance.tap for each row execute function public.fails()")
                .update();
        take(Events.tap("log-5").of(EKO));
        jdbc.sql("drop trigger fails on attendance.tap").update();
    }

    private void failures() throws Exception {
        jdbc.sql("alter table attendance.tap rename to tap_away").update();
        as(EKO, get("/api/v1/people/{nip}/attendance/2026-01", EKO));
        jdbc.sql("alter table attendance.tap_away rename to tap").update();
        jdbc.sql("insert into cycle.deadline (key, kind, due_at) values (:nip, 'roster.turn', now())")
                .param("nip", EKO)
                .update();
        jdbc.sql("alter table roster.announced rename to announced_away").update();
        for (int tries = 0; tries < 8; tries++) {
            jdbc.sql("update cycle.deadline set retry_at = null").update();
            dueWork.workOff();
        }
        jdbc.sql("alter table roster.announced_away rename to announced").update();
    }

    private void take(Events event) {
        new IntakeFixture(jdbc, intake).from("attendance.events.v1").take(event);
    }

    private String as(String person, MockHttpServletRequestBuilder request) throws Exception {
        AccountPrincipal principal = new AccountPrincipal(new PersonId(person));
        return mvc.perform(request.with(authentication(
                                UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of())))
                        .with(csrf().asHeader()))
                .andReturn()
                .getResponse()
                .getHeader("X-Request-Id");
    }

    /** As production writes it. */
    private String encoded(ILoggingEvent event) {
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(logs);
        logs.putObject(Environment.class.getName(), environment);
        encoder.setFormat(environment.getRequiredProperty("logging.structured.format.console"));
        encoder.start();
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
