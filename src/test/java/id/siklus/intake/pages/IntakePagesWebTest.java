package id.siklus.intake.pages;

import static id.siklus.intake.pages.IntakeReaders.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.siklus.intake.Events;
import id.siklus.intake.Intake;
import id.siklus.intake.IntakeFixture;
import id.siklus.intake.IntakeProgress;
import id.siklus.intake.PartitionProgress;
import id.siklus.intake.PollBatch;
import id.siklus.intake.RawRecord;
import id.siklus.intake.Stretch;
import id.siklus.roster.RegisterPeople;
import id.siklus.testing.SiklusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What came in, as admin and auditor see it on pages and through the API. */
@SiklusTest
class IntakePagesWebTest {

    private static final String TOPIC = "attendance.events.v1";
    private static final int PARTITION = 41;
    private static final String ADMIN = "198101012006041991";
    private static final String AUDITOR = "198101012006041992";
    private static final String EMPLOYEE = "198101012006041993";

    private static final IntakeReaders READERS = new IntakeReaders("INTAKE-TEST", ADMIN, AUDITOR, EMPLOYEE);

    private static boolean filled;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RegisterPeople registerPeople;

    @Autowired
    private Intake intake;

    @Autowired
    private IntakeProgress progress;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void fill() {
        if (!filled) {
            READERS.register(registerPeople);
            List<RawRecord> records = List.of(
                    Events.tap("pages-1").of(EMPLOYEE).structured(PARTITION, 0),
                    Events.tap("pages-1").of(EMPLOYEE).structured(PARTITION, 1),
                    Events.tap("pages-2").of(EMPLOYEE).data("kind", "SLEPT").structured(PARTITION, 3),
                    Events.tap("pages-3").of(EMPLOYEE).data("kind", "ATE").structured(PARTITION, 4));
            intake.resume(IntakeFixture.found(TOPIC, PARTITION, 0));
            intake.take(new PollBatch(records, List.of(new Stretch(TOPIC, PARTITION, 0, 6))));
            filled = true;
        }
    }

    @Test
    void partitionsAreCountedAndBalanced() throws Exception {
        for (String recount : List.of("false", "true")) {
            api(AUDITOR, "/partitions?recount=" + recount)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$[?(@.partition == 41)].nextOffset", hasItem(6)))
                    .andExpect(jsonPath("$[?(@.partition == 41)].holes", hasItem(2)))
                    .andExpect(jsonPath("$[?(@.partition == 41)].fates.APPLIED", hasItem(1)))
                    .andExpect(jsonPath("$[?(@.partition == 41)].fates.DUPLICATE", hasItem(1)))
                    .andExpect(jsonPath("$[?(@.partition == 41)].balanced", hasItem(true)));
        }
    }

    @Test
    void recordsAreFoundByIdentityAndByFateAndRead() throws Exception {
        api(ADMIN, "/events?id=pages-1&source=" + Events.SOURCE)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.items[0].fate").value("DUPLICATE"))
                .andExpect(jsonPath("$.items[1].fate").value("APPLIED"))
                .andExpect(jsonPath("$.items[1].offset").value(0))
                .andExpect(jsonPath("$.items[1].attempts").value(1));
        api(ADMIN, "/events?fate=REJECTED&id=pages-2")
                .andExpect(jsonPath("$.items[0].reason", containsString("/kind")));
    }

    @Test
    void aListIsReadPageByPage() throws Exception {
        String first = "$.items[0].id";
        api(ADMIN, "/events?id=pages-1&limit=1")
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.next").isNotEmpty());
        String next = jdbc.sql(
                        "select r.key::text from intake.record r join intake.event e on e.key = r.key where e.id = 'pages-1' order by r.key desc limit 1")
                .query(String.class)
                .single();
        api(ADMIN, "/events?id=pages-1&limit=1&after=" + next)
                .andExpect(jsonPath(first).value("pages-1"))
                .andExpect(jsonPath("$.next").isEmpty());
    }

    @Test
    void badQuestionsAreRefusedInWords() throws Exception {
        api(ADMIN, "/events?fate=EATEN")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("intake.unknown-fate"));
        api(ADMIN, "/events?after=x").andExpect(jsonPath("$.code").value("intake.broken-mark"));
        api(ADMIN, "/events?limit=0").andExpect(jsonPath("$.code").value("intake.limit-out-of-range"));
        for (String field : List.of("topic", "source", "id")) {
            api(ADMIN, "/events?" + field + "=\0")
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.code").value("web.unstorable-text"));
        }
    }

    @Test
    void nobodyElseMayLook() throws Exception {
        api(EMPLOYEE, "/partitions").andExpect(status().isForbidden());
        api(EMPLOYEE, "/events").andExpect(status().isForbidden());
        page(EMPLOYEE, "").andExpect(status().isForbidden());
    }

    @Test
    void thePageShowsNumbersAndTheListBehindThem() throws Exception {
        page(AUDITOR, "?nasib=REJECTED")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("attendance.events.v1 · 41")))
                .andExpect(content().string(containsString("Ditolak")))
                .andExpect(content().string(containsString(">Seimbang<")))
                .andExpect(content().string(not(containsString("Tidak seimbang"))))
                .andExpect(content().string(not(containsString(EMPLOYEE))));
    }

    @Test
    void aRecordIsShownWithItsReasonAndWithoutPersonalData() throws Exception {
        String key = jdbc.sql("select key::text from intake.event where id = 'pages-2'")
                .query(String.class)
                .single();

        page(ADMIN, "/" + key)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("application/cloudevents+json")))
                .andExpect(content().string(containsString("SLEPT")))
                .andExpect(content().string(not(containsString(EMPLOYEE))));
        page(ADMIN, "/nothing").andExpect(status().isNotFound());
    }

    @Test
    void onlyTheAdminPutsARecordAsideAndSaysWhy() throws Exception {
        String key = jdbc.sql("select key::text from intake.event where id = 'pages-3'")
                .query(String.class)
                .single();
        page(AUDITOR, "/" + key).andExpect(content().string(not(containsString("name=\"reason\""))));
        page(ADMIN, "/" + key).andExpect(content().string(containsString("name=\"reason\"")));

        dismiss(AUDITOR, key, "Percobaan alat baru").andExpect(status().isForbidden());
        dismiss(ADMIN, key, "pendek")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("intake.reason-too-short"));
        dismiss(ADMIN, "nothing", "Percobaan alat baru").andExpect(status().isNotFound());
        mvc.perform(as(ADMIN, post("/pemantauan/peristiwa/" + key)).param("reason", "pendek"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("error-summary")));
        dismiss(ADMIN, key, " Percobaan alat baru ")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.fate").value("DISMISSED"))
                .andExpect(jsonPath("$.reason", containsString("Percobaan alat baru")));
        dismiss(ADMIN, key, "Percobaan alat baru")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("intake.not-dismissible"));
        assertThat(jdbc.sql("select count(*) from audit.entry where act = 'intake.dismissed' and object = :key")
                        .param("key", key)
                        .query(Long.class)
                        .single())
                .isOne();
        for (String recount : List.of("false", "true")) {
            api(AUDITOR, "/partitions?recount=" + recount)
                    .andExpect(jsonPath("$[?(@.partition == 41)].fates.DISMISSED", hasItem(1)))
                    .andExpect(jsonPath("$[?(@.partition == 41)].balanced", hasItem(true)));
        }
    }

    @Test
    void aTopicThatWasMadeAnewIsSaidInWordsAndPeopleWorkOn() throws Exception {
        String topic = "unit.events.v1";
        progress.report(List.of(new PartitionProgress(topic, PARTITION, 0, null, 0, true)), true);

        page(AUDITOR, "")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Topik dibuat ulang")))
                .andExpect(content().string(containsString("Capaian unit: topiknya di Kafka bukan lagi topik yang")));
        mvc.perform(get("/actuator/health/readiness")).andExpect(status().isOk());

        progress.report(List.of(new PartitionProgress(topic, PARTITION, 0, null, 0, false)), true);
        page(AUDITOR, "").andExpect(content().string(not(containsString("Topik dibuat ulang"))));
    }

    @Test
    void theAdminPausesTheConsumersAndLetsThemGoOn() throws Exception {
        mvc.perform(as(AUDITOR, post("/api/v1/intake/pause"))).andExpect(status().isForbidden());
        page(ADMIN, "").andExpect(content().string(not(containsString("Konsumen dijeda sejak"))));

        mvc.perform(as(ADMIN, post("/pemantauan/peristiwa/jeda"))).andExpect(status().isFound());
        mvc.perform(as(ADMIN, post("/api/v1/intake/pause")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.paused").value(true));
        page(AUDITOR, "")
                .andExpect(content().string(containsString("Konsumen dijeda sejak")))
                .andExpect(content().string(not(containsString("Lanjutkan konsumen"))));

        mvc.perform(as(ADMIN, post("/api/v1/intake/resume")))
                .andExpect(jsonPath("$.paused").value(false));
        assertThat(jdbc.sql("select act from audit.entry where object = 'intake' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("intake.paused", "intake.resumed");
    }

    @Test
    void movesThatReachedNoProcessAreListed() throws Exception {
        String key = "00000000-0000-0000-0000-000000000041";
        jdbc.sql("insert into engine.mailbox_key (business_key) values (:key)")
                .param("key", key)
                .update();
        jdbc.sql("insert into engine.mail (business_key, message, variables, state, reason)"
                        + " values (:key, 'plan.workRecap', '{}', 'EXPIRED', 'nobody waited for it')")
                .param("key", key)
                .update();

        api(AUDITOR, "/mail")
                .andExpect(jsonPath("$.items[?(@.businessKey == '" + key + "')].state", hasItem("EXPIRED")));
        page(AUDITOR, "/langkah").andExpect(content().string(containsString(key)));
        api(EMPLOYEE, "/mail").andExpect(status().isForbidden());
        page(EMPLOYEE, "/langkah").andExpect(status().isForbidden());
    }

    private ResultActions dismiss(String actor, String key, String reason) throws Exception {
        return mvc.perform(as(actor, post("/api/v1/intake/events/" + key + "/dismiss"))
                .contentType("application/json")
                .content("{\"reason\": \"" + reason + "\"}"));
    }

    private ResultActions api(String viewer, String address) throws Exception {
        return mvc.perform(as(viewer, get("/api/v1/intake" + address)));
    }

    private ResultActions page(String viewer, String address) throws Exception {
        return mvc.perform(as(viewer, get("/pemantauan/peristiwa" + address))
                .accept("text/html")
                .header("Accept-Language", "id"));
    }
}
