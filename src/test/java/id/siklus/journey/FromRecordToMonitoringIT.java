package id.siklus.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.siklus.reference.RunningReference;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One story, told in order: a fact moves Eko's January, the recaps carry it on, and what is late is seen. */
@Tag("kafka")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FromRecordToMonitoringIT {

    private static final String EKO = "198607092010011006";
    private static final String BUDI = "197611052001121003";
    private static final String TONO = "199607242022031007";

    private static RunningReference siklus;
    private static Scribe scribe;
    private static Caller eko;
    private static Caller budi;
    private static Caller tono;
    private static String code;

    @BeforeAll
    static void startTheBureau() {
        siklus = RunningReference.start();
        scribe = new Scribe(siklus.bootstrap());
        eko = new Caller(siklus.address(), EKO);
        budi = new Caller(siklus.address(), BUDI);
        tono = new Caller(siklus.address(), TONO);
        code = contractOfEko().path("code").asText();
    }

    @AfterAll
    static void stop() throws Exception {
        scribe.close();
        siklus.close();
    }

    @Test
    @Order(1)
    void theBureauStandsWhereItShould() {
        assertThat(contractOfEko().path("state").asText()).isEqualTo("SET");
        assertThat(january().path("state").asText()).isEqualTo("RUNNING");
        assertThat(target("U1.1").path("target").decimalValue()).isEqualByComparingTo("5");
        assertThat(target("T1.1").path("target").decimalValue()).isEqualByComparingTo("1");
        assertThat(eko.get("/api/v1/contracts/" + code + "/months/2026-02")
                        .path("state")
                        .asText())
                .isEqualTo("RUNNING");
    }

    @Test
    @Order(2)
    void aCompletedTaskMovesTheMonth() {
        scribe.send(
                "work",
                "task-assigned",
                EKO,
                "2026-01-05T08:05:00+07:00",
                Map.of(
                        "taskId",
                        "RV-1",
                        "title",
                        "Reviu laporan",
                        "indicatorCode",
                        "U1.1",
                        "quantity",
                        2,
                        "unit",
                        "dokumen",
                        "assignedAt",
                        "2026-01-05T08:05:00+07:00",
                        "dueAt",
                        "2026-01-16T16:00:00+07:00",
                        "assignedBy",
                        BUDI));
        scribe.send(
                "work",
                "task-completed",
                EKO,
                "2026-01-05T10:40:00+07:00",
                Map.of(
                        "taskId",
                        "RV-1",
                        "completedAt",
                        "2026-01-05T10:40:00+07:00",
                        "doneBy",
                        new Object[] {Map.of("id", EKO, "share", 1)},
                        "quantityDone",
                        2));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(target("U1.1").path("realised").decimalValue())
                        .isEqualByComparingTo("2"));
    }

    @Test
    @Order(3)
    void aRecordOfSomebodyUnknownWaitsAndABrokenOneIsRejected() {
        scribe.send(
                "attendance",
                "recorded",
                "199001012015031001",
                "2026-01-05T07:30:00+07:00",
                Map.of("kind", "CHECK_IN", "method", "DEVICE"));
        scribe.sendRaw("attendance.events.v1", EKO, "{ broken");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(tono.get("/api/v1/intake/events?fate=WAITING").path("items"))
                    .hasSize(1);
            assertThat(tono.get("/api/v1/intake/events?fate=REJECTED").path("items"))
                    .hasSize(1);
        });
        for (JsonNode partition : tono.get("/api/v1/intake/partitions")) {
            assertThat(partition.path("balanced").asBoolean())
                    .as(partition.toString())
                    .isTrue();
        }
    }

    @Test
    @Order(4)
    void bothRecapsCarryTheMonthToItsRealisation() {
        scribe.send("work", "month-closed", "unit:ORG", "2026-02-02T08:10:00+07:00", Map.of("month", "2026-01"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(january().path("state").asText()).isEqualTo("AWAITING_RECAPS"));
        scribe.send("attendance", "month-closed", EKO, "2026-02-02T08:00:00+07:00", Map.of("month", "2026-01"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(january().path("state").asText()).isEqualTo("REALISING"));
        assertThat(taskOf(eko, "realise-month").path("href").asText()).isEqualTo("/skp/2026/realisasi/01");
    }

    @Test
    @Order(5)
    void whatIsNotDoneInTimeStandsOnTheMonitoringPage() {
        int before = overdueRealisations();

        tono.post("/api/v1/clock", Map.of("to", "2026-03-02"));

        // Eko's month, and that of his superior, which goes on without the attendance recap that never came.
        assertThat(overdueRealisations()).isEqualTo(before + 2);
        assertThat(tono.page("/pemantauan?unit=ORG-RBA")).contains("Eko Prasetyo");
    }

    @Test
    @Order(6)
    void peopleBringTheMonthToItsEnd() {
        act(eko, "realise-month", "submit", Map.of("figures", new Object[] {
            Map.of("indicator", "U1.1", "value", 2),
            Map.of("indicator", "T1.1", "value", 1, "reason", "Laporan rapat tim")
        }));
        act(
                budi,
                "evaluate-month",
                "rate",
                Map.of("result", "MEETS", "behaviour", "MEETS", "feedback", "Reviu rapi; teruskan."));

        assertThat(january().path("state").asText()).isEqualTo("EVALUATED");
    }

    private static JsonNode contractOfEko() {
        for (JsonNode contract :
                budi.get("/api/v1/contracts?year=2026&limit=200").path("items")) {
            if (contract.path("employee").asText().equals(EKO)) {
                return contract;
            }
        }
        throw new AssertionError("Budi does not see Eko's contract");
    }

    private static JsonNode january() {
        return eko.get("/api/v1/contracts/" + code + "/months/2026-01");
    }

    private static JsonNode target(String indicator) {
        for (JsonNode target : january().path("targets")) {
            if (target.path("indicator").asText().equals(indicator)) {
                return target;
            }
        }
        throw new AssertionError("January has no target for " + indicator);
    }

    private static JsonNode taskOf(Caller caller, String kind) {
        for (JsonNode task : caller.get("/api/v1/tasks?limit=200").path("items")) {
            if (task.path("kind").asText().equals(kind)) {
                return task;
            }
        }
        throw new AssertionError("No task " + kind);
    }

    private static void act(Caller caller, String kind, String act, Map<String, ?> body) {
        caller.post("/api/v1/tasks/" + taskOf(caller, kind).path("id").asText() + "/" + act, body);
    }

    private static int overdueRealisations() {
        for (JsonNode cell :
                tono.get("/api/v1/monitoring/overdue?year=2026&unit=ORG-RBA").path("cells")) {
            if (cell.path("unit").asText().equals("ORG-RBA")
                    && cell.path("stage").asText().equals("REALISATION")) {
                return cell.path("overdue").asInt();
            }
        }
        return 0;
    }
}
