package id.siklus.production;

import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.processes.BrokerServer;
import id.siklus.processes.DatabaseServer;
import id.siklus.processes.JavaProcess;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jar starts from the environment of production on a database and a broker that run elsewhere, answers what it
 * should and nothing of the reference set-up, and stops in order.
 */
@Tag("production")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProductionArtifactIT {

    private static final String ADMIN = "197505051999031001";
    private static final String ONE_TIME = "named in the environment";
    private static final String SECRET = "chosen by its holder alone";

    @TempDir
    static Path folder;

    private static DatabaseServer database;
    private static BrokerServer broker;
    private static Artifact artifact;
    private static int management;
    private static HttpClient admin;
    private static Artifact.Running running;

    @BeforeAll
    static void serversRunAndTheApplicationStarts() {
        database = new DatabaseServer(folder.resolve("postgres"));
        database.createWithOwner("siklus", Artifact.PASSWORD);
        broker = new BrokerServer(folder);
        management = BrokerServer.freePort();
        artifact = new Artifact(folder, database, broker)
                .with("SIKLUS_WEB_AGENCY", "Badan Contoh")
                .with("SIKLUS_MANAGEMENT_PORT", Integer.toString(management))
                .with("SIKLUS_BOOTSTRAP_ADMIN", ADMIN + ":" + ONE_TIME)
                .with("SIKLUS_SECURE_COOKIES", "false");
        JavaProcess topics = artifact.start("topics");
        assertThat(topics.await(Duration.ofSeconds(60))).isTrue();
        assertThat(topics.exitCode()).as(topics.output()).isZero();
        assertThat(topics.output()).contains("Created attendance.events.v1,");
        running = artifact.startReady();
    }

    @AfterAll
    static void everythingEnds() {
        running.close();
        broker.close();
        database.close();
    }

    @Test
    @Order(1)
    void whatIsOpenAnswers() {
        assertThat(running.get("/livez").statusCode()).isEqualTo(200);
        assertThat(running.get("/readyz").statusCode()).isEqualTo(200);
        assertThat(running.get("/actuator/health").statusCode()).isEqualTo(404);
        assertThat(watched("/actuator/health").body()).startsWith("{\"status\":\"UP\"");
        assertThat(watched("/masuk").statusCode()).isIn(401, 403, 404);
        assertThat(running.get("/masuk").body())
                .contains("Badan Contoh")
                .doesNotContain("Sari")
                .doesNotContain("Siklus-2026!")
                .doesNotContain("waktu-acuan");
    }

    @Test
    @Order(2)
    void theFirstAdminComesInOnceWithAPasswordThatHasToBeChanged() throws Exception {
        HttpClient first = browser();
        assertThat(post(first, "/masuk", "/masuk", Map.of("nip", ADMIN, "password", ONE_TIME))
                        .uri()
                        .getPath())
                .isEqualTo("/kata-sandi");
        post(first, "/kata-sandi", "/kata-sandi", Map.of("old", ONE_TIME, "password", SECRET, "again", SECRET));

        admin = browser();
        assertThat(post(admin, "/masuk", "/masuk", Map.of("nip", ADMIN, "password", SECRET))
                        .uri()
                        .getPath())
                .isEqualTo("/tugas");
    }

    /** What Tomcat would leave out of a form must not be missed in silence. */
    @Test
    @Order(3)
    void aFormThatIsTooLargeIsRefusedAndNotCut() throws Exception {
        Map<String, String> fields =
                IntStream.range(0, 20_001).boxed().collect(Collectors.toMap(number -> "field" + number, number -> "x"));
        String large = "x".repeat(5_000_000);

        HttpResponse<String> many = post(browser(), "/masuk", "/masuk", fields);
        assertThat(many.statusCode()).isEqualTo(400);
        assertThat(many.body()).contains("Tidak ada yang berubah");
        try {
            assertThat(post(browser(), "/masuk", "/masuk", Map.of("nip", large)).statusCode())
                    .isEqualTo(413);
        } catch (IOException hungUp) {
            // Nobody reads five megabytes to the end of something that is refused.
            assertThat(running.get("/readyz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    @Order(3)
    void nothingOfReferenceSetUpOrEngineIsThereForAnAdmin() throws Exception {
        assertThat(get(admin, "/api/v1/me").statusCode()).isEqualTo(200);
        assertThat(get(admin, "/tugas").body()).doesNotContain("waktu-acuan");
        for (String path : List.of(
                "/api/v1/clock",
                "/clock",
                "/waktu-acuan",
                "/gaya",
                "/engine-rest/engine",
                "/rest/engine",
                "/camunda",
                "/camunda/app/welcome/default/",
                "/app/cockpit/default/",
                "/h2-console",
                "/swagger-ui/index.html")) {
            assertThat(get(admin, path).statusCode()).as(path).isEqualTo(404);
        }
        for (String endpoint : List.of("/actuator/env", "/actuator/heapdump", "/actuator/mappings", "/actuator")) {
            assertThat(get(admin, endpoint).statusCode()).as(endpoint).isIn(403, 404);
        }
    }

    @Test
    @Order(4)
    void passwordsInEveryRequestAreNotTaken() throws Exception {
        String basic = Base64.getEncoder().encodeToString((ADMIN + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(running.address() + "/api/v1/me"))
                                .header("Authorization", "Basic " + basic)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    @Order(5)
    void everyMetricThatIsWatchedIsExported() throws Exception {
        HttpResponse<String> answer = watched("/actuator/prometheus");
        String exported = answer.body();

        assertThat(answer.statusCode()).as(exported).isEqualTo(200);

        assertThat(WatchedMetrics.missingFrom(exported))
                .as("metrics named in infra/ or src/docs/metrics.md that the application does not export")
                .isEmpty();
        assertThat(WatchedMetrics.ownWithoutWord(exported))
                .as("metrics of ours that src/docs/metrics.md does not explain")
                .isEmpty();
    }

    @Test
    @Order(9)
    void terminatedItStopsInOrder() {
        running.process().signal("TERM");

        assertThat(running.process().await(Duration.ofSeconds(60))).isTrue();
        assertThat(running.process().exitCode()).as("ended by TERM").isEqualTo(143);
        String said = running.process().output();
        assertThat(said).contains("Graceful shutdown complete").doesNotContain(" ERROR ", "\"ERROR\"");
        assertThat(said.indexOf("Graceful shutdown complete"))
                .isLessThan(said.lastIndexOf("HikariPool-1 - Shutdown completed"));
    }

    /** What the port for those who watch answers. */
    private static HttpResponse<String> watched(String path) {
        return new Artifact.Running(running.process(), "http://127.0.0.1:" + management).get(path);
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /** Fills in the form of a page and sends it. */
    private static HttpResponse<String> post(HttpClient client, String page, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
                .matcher(get(client, page).body());
        assertThat(token.find()).isTrue();
        StringBuilder form = new StringBuilder("_csrf=" + encoded(token.group(1)));
        fields.forEach(
                (name, value) -> form.append('&').append(name).append('=').append(encoded(value)));
        return client.send(
                HttpRequest.newBuilder(URI.create(running.address() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(HttpClient client, String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(running.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
