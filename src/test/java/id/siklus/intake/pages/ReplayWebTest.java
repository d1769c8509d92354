package id.siklus.intake.pages;

import static id.siklus.intake.pages.IntakeReaders.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.siklus.intake.Events;
import id.siklus.intake.Intake;
import id.siklus.intake.IntakeFixture;
import id.siklus.intake.PollBatch;
import id.siklus.intake.Stretch;
import id.siklus.roster.RegisterPeople;
import id.siklus.testing.SiklusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The admin tries records again, on pages and through the API. */
@SiklusTest
class ReplayWebTest {

    private static final String TOPIC = "attendance.events.v1";
    private static final int PARTITION = 42;
    private static final String ADMIN = "198101012006041981";
    private static final String AUDITOR = "198101012006041982";
    private static final String EMPLOYEE = "198101012006041983";

    private static final IntakeReaders READERS = new IntakeReaders("REPLAY-TEST", ADMIN, AUDITOR, EMPLOYEE);

    private static boolean filled;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RegisterPeople registerPeople;

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void fill() {
        if (!filled) {
            READERS.register(registerPeople);
            intake.resume(IntakeFixture.found(TOPIC, PARTITION, 0));
            intake.take(new PollBatch(
                    List.of(
                            Events.tap("replay-1")
                                    .of(EMPLOYEE)
                                    .with("type", "id.siklus.attendance.recorded.v9")
                                    .structured(PARTITION, 0),
                            Events.tap("replay-2").of(EMPLOYEE).structured(PARTITION, 1),
                            Events.tap("replay-3")
                                    .of(EMPLOYEE)
                                    .header("x-trace", EMPLOYEE)
                                    .data("kind", "SLEPT")
                                    .structured(PARTITION, 2)),
                    List.of(new Stretch(TOPIC, PARTITION, 0, 3))));
            filled = true;
        }
    }

    @Test
    void aDryRunSaysWhatWouldBeAndChangesNothing() throws Exception {
        String key = keyOf("replay-1");
        int before = attempts("replay-1");

        mvc.perform(as(ADMIN, post("/api/v1/intake/events/" + key + "/replay?dryRun=")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.fate").value("QUARANTINED"))
                .andExpect(jsonPath("$.dryRun").value(true))
                .andExpect(jsonPath("$.changed").value(false))
                .andExpect(jsonPath("$.contracts").value(0))
                .andExpect(jsonPath("$.alreadyApplied").value(0))
                .andExpect(jsonPath("$.reason", containsString("recorded.v9")));
        page(get("/pemantauan/peristiwa/putar-ulang?kunci=" + key))
                .andExpect(content().string(containsString("Akan mengubah 0 kontrak; 0 sudah diterapkan.")));
        assertThat(attempts("replay-1")).isEqualTo(before);
    }

    @Test
    void aReplayTriesOnceMoreAndAnAppliedRecordStaysAsItIs() throws Exception {
        mvc.perform(as(ADMIN, post("/api/v1/intake/events/" + keyOf("replay-2") + "/replay")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.fate").value("APPLIED"))
                .andExpect(jsonPath("$.attempts").value(1))
                .andExpect(jsonPath("$.changed").value(false));
        mvc.perform(as(ADMIN, post("/api/v1/intake/replay?dryRun=true"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"fate\":\"REJECTED\",\"reason\":\"intake.reason.data\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[?(@.key == '" + keyOf("replay-3") + "')].fate", hasItem("REJECTED")));
        mvc.perform(as(ADMIN, post("/api/v1/intake/replay"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("intake.nothing-to-replay"));
    }

    @Test
    void ordersThatNameNothingAreRefusedInWords() throws Exception {
        mvc.perform(as(ADMIN, post("/api/v1/intake/replay"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"keys\":[null]}"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("intake.unknown-record"));
        mvc.perform(as(ADMIN, post("/api/v1/intake/replay"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"fate\":\"QUARANTINED\",\"reason\":\"\\u0000\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("web.unstorable-text"));
    }

    @Test
    void reasonsAreListedWithHowManyAndSinceWhen() throws Exception {
        mvc.perform(as(AUDITOR, get("/api/v1/intake/reasons")))
                .andExpect(status().isOk())
                .andExpect(jsonPath(
                        "$[?(@.fate == 'QUARANTINED' && @.reason == 'intake.reason.unknown-type')]", hasSize(1)));
    }

    @Test
    void nobodyElseMayReplay() throws Exception {
        for (String person : List.of(AUDITOR, EMPLOYEE)) {
            mvc.perform(as(person, post("/api/v1/intake/events/" + keyOf("replay-1") + "/replay")))
                    .andExpect(status().isForbidden());
            mvc.perform(as(person, get("/pemantauan/peristiwa/putar-ulang?kunci=" + keyOf("replay-1"))))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void onPagesATryComesFirstThenTheActThenTheResult() throws Exception {
        String key = keyOf("replay-1");
        page(get("/pemantauan/peristiwa?nasib=QUARANTINED&alasan=intake.reason.unknown-type"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Perlu dilihat")))
                .andExpect(content().string(containsString("value=\"" + key + "\"")));
        page(get("/pemantauan/peristiwa/putar-ulang?kunci=" + key))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Akan menerapkan 0 rekaman")))
                .andExpect(content().string(containsString("name=\"kunci\" value=\"" + key + "\"")))
                .andExpect(content().string(not(containsString(EMPLOYEE))));

        String result = page(post("/pemantauan/peristiwa/putar-ulang").param("kunci", key))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", startsWith("/pemantauan/peristiwa/putar-ulang/")))
                .andReturn()
                .getResponse()
                .getHeader("Location");

        page(get(result))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1 tetap seperti semula")));
        page(get("/pemantauan/peristiwa/" + key))
                .andExpect(content().string(containsString("Percobaan 2: Karantina → Karantina")));
        assertThat(audited("intake.replayed", key)).isPositive();
    }

    @Test
    void personalDataIsShownOnDemandAndWhoLooksIsWrittenDown() throws Exception {
        String key = keyOf("replay-3");
        page(get("/pemantauan/peristiwa/" + key)).andExpect(content().string(not(containsString(EMPLOYEE))));

        page(post("/pemantauan/peristiwa/" + key + "/tampilkan"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(EMPLOYEE)));

        assertThat(audited("intake.revealed", key)).isEqualTo(1);
    }

    private String keyOf(String id) {
        return jdbc.sql("select key::text from intake.event where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private int attempts(String id) {
        return jdbc.sql("select r.attempts from intake.record r join intake.event e on e.key = r.key where e.id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private long audited(String act, String object) {
        return jdbc.sql("select count(*) from audit.entry where act = :act and object = :object")
                .param("act", act)
                .param("object", object)
                .query(Long.class)
                .single();
    }

    private ResultActions page(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(as(ADMIN, request).accept("text/html").header("Accept-Language", "id"));
    }
}
