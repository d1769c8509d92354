package id.siklus.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.siklus.roster.Capacity;
import id.siklus.roster.EmploymentStatus;
import id.siklus.roster.OrgUnit;
import id.siklus.roster.RegisterPeople;
import id.siklus.roster.RegisterPeople.Newcomer;
import id.siklus.shared.PersonId;
import id.siklus.testing.SiklusTest;
import id.siklus.web.Accounts;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

/**
 * The application on real ports, with a sign-in service beside it and a port of its own for the machine room: the code
 * flow as a browser walks it, tokens as scripts bring them.
 */
@Tag("application")
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {"server.servlet.session.cookie.secure=false", "siklus.doors.knocks=3"})
@ContextConfiguration(initializers = SiklusTest.OnFreshDatabase.class)
@AutoConfigureObservability(tracing = false)
@DirtiesContext
class SsoWebTest {

    static final PersonId SARI = new PersonId("199203112019032006");
    static final PersonId BUDI = new PersonId("197611052001121003");

    private static final int PORT = TestSocketUtils.findAvailableTcpPort();
    private static final int MANAGEMENT = TestSocketUtils.findAvailableTcpPort();
    private static final String ADDRESS = "http://127.0.0.1:" + PORT;
    private static final String PASSWORD = "kuda lumping menari";

    /** Where the service leads back to: the application, and the script of a test that fetches a token for itself. */
    static final List<String> REDIRECTS = List.of(ADDRESS + "/login/oauth2/code/instansi", ADDRESS + "/skrip");

    /** Where the service leads back to after signing out. */
    static final String SIGNED_OUT = ADDRESS + "/masuk?keluar";

    private static SignInService service;

    @Autowired
    private RegisterPeople register;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void withASignInService(DynamicPropertyRegistry properties) {
        service = SignInService.start();
        String issuer = service.issuer();
        properties.add("server.port", () -> PORT);
        properties.add("management.server.port", () -> MANAGEMENT);
        String client = "spring.security.oauth2.client.registration.instansi.";
        properties.add(client + "client-id", () -> SignInService.CLIENT);
        properties.add(client + "client-secret", () -> SignInService.SECRET);
        properties.add(client + "scope", () -> "openid");
        properties.add(client + "authorization-grant-type", () -> "authorization_code");
        properties.add(client + "redirect-uri", () -> "{baseUrl}/login/oauth2/code/{registrationId}");
        properties.add("spring.security.oauth2.client.provider.instansi.issuer-uri", () -> issuer);
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", () -> issuer);
        properties.add("spring.security.oauth2.resourceserver.jwt.audiences", () -> SignInService.CLIENT);
    }

    @AfterAll
    static void close() {
        if (service != null) {
            service.close();
        }
    }

    @BeforeEach
    void people() {
        register.register(List.of(new OrgUnit("SSO", "Biro SSO", null)), List.of(newcomer(SARI), newcomer(BUDI)));
    }

    @Test
    void theServiceVouchesForTheNumberAndTheRosterSaysTheRest() {
        WebVisitor sari = new WebVisitor();
        assertThat(sari.get(ADDRESS + "/masuk").body())
                .contains("Masuk dengan SSO instansi")
                .contains("/oauth2/authorization/instansi");

        HttpResponse<String> arrived = throughTheService(sari, "/oauth2/authorization/instansi", "sari");

        assertThat(arrived.uri()).hasToString(ADDRESS + "/tugas");
        assertThat(arrived.statusCode()).isEqualTo(200);
        assertThat(sari.get(ADDRESS + "/api/v1/me").body())
                .contains("\"nip\":\"" + SARI + "\"")
                .contains("\"roles\":[]");
        assertThat(sari.get(ADDRESS + "/akun").statusCode()).isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from web.session where principal_name = :person")
                        .param("person", SARI.value())
                        .query(Integer.class)
                        .single())
                .as("the session bears the number, so that it can be ended by it")
                .isPositive();
        assertThat(sari.get(ADDRESS + "/kata-sandi").body()).contains("kata sandi diatur di sana");
    }

    @ParameterizedTest
    @CsvSource({"tanpa-nip, tidak menyebutkan NIP Anda", "orang-luar, tidak tercatat sebagai pegawai instansi ini"})
    void whoeverHasNoPlaceHereIsToldWhomToAsk(String name, String words) {
        WebVisitor visitor = new WebVisitor();

        HttpResponse<String> refused = throughTheService(visitor, "/oauth2/authorization/instansi", name);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains(words).contains("Hubungi");
        assertThat(visitor.get(ADDRESS + "/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void theRequestBringsAProofKeyAndAnAnswerToAnotherRequestIsRefused() {
        WebVisitor visitor = new WebVisitor();
        String asked = visitor.follow(ADDRESS + "/oauth2/authorization/instansi", 1)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(asked)
                .contains("code_challenge_method=S256")
                .contains("nonce=")
                .contains("state=");

        HttpResponse<String> refused =
                signInAt(visitor, asked.replaceAll("nonce=[^&]*", "nonce=untergeschoben"), "sari");

        assertThat(refused.uri()).hasToString(ADDRESS + "/masuk/sso?alasan=ditolak");
        assertThat(visitor.get(ADDRESS + "/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(visitor.get(ADDRESS + "/login/oauth2/code/instansi?code=abc&state=falsch")
                        .uri())
                .hasToString(ADDRESS + "/masuk/sso?alasan=ditolak");
    }

    @Test
    void aSignatureIsConfirmedByAskingAnew() {
        WebVisitor sari = new WebVisitor();
        throughTheService(sari, "/oauth2/authorization/instansi", "sari");

        HttpResponse<String> form = sari.get(ADDRESS + "/oauth2/authorization/instansi?kembali=/bantuan");
        assertThat(form.uri().getPath())
                .as("the service asks although she is known there")
                .isEqualTo("/login");
        HttpResponse<String> back = signInForm(sari, form, "sari");

        assertThat(back.uri()).hasToString(ADDRESS + "/bantuan");
        assertThat(sari.get(ADDRESS + "/api/v1/me").body()).contains(SARI.value());
        assertThat(jdbc.sql("select count(*) from web.session_attributes where attribute_name = 'signingProof'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void whoeverSignsOutHasSignedOutOfTheServiceToo() {
        WebVisitor sari = new WebVisitor();
        throughTheService(sari, "/oauth2/authorization/instansi", "sari");
        assertThat(sari.get(ADDRESS + "/oauth2/authorization/instansi").uri())
                .as("the service knows her and does not ask")
                .hasToString(ADDRESS + "/tugas");

        HttpResponse<String> leaving = sari.form(
                ADDRESS + "/keluar",
                Map.of("_csrf", WebVisitor.csrfOf(sari.get(ADDRESS + "/tugas").body())));

        assertThat(leaving.statusCode()).isEqualTo(200);
        assertThat(leaving.body()).contains("Sesi di SSO instansi sedang diakhiri");
        String onward = leaving.headers().firstValue("Refresh").orElseThrow().replace("0; url=", "");
        assertThat(onward).startsWith(service.issuer() + "/connect/logout?id_token_hint=");
        assertThat(sari.get(ADDRESS + "/api/v1/me").statusCode())
                .as("her session here has ended whatever the service does")
                .isEqualTo(401);
        String identityToken = onward.replaceAll(".*id_token_hint=([^&]*).*", "$1");
        assertThat(new WebVisitor()
                        .get(ADDRESS + "/api/v1/me", "Authorization", "Bearer " + identityToken)
                        .body())
                .as("what travels in an address opens nothing")
                .contains("web.token-refused");
        assertThat(sari.get(onward).uri()).hasToString(SIGNED_OUT);
        assertThat(sari.get(ADDRESS + "/oauth2/authorization/instansi").uri().getPath())
                .as("the service asks again who it is")
                .isEqualTo("/login");
    }

    @Test
    void whoeverCameInByPasswordSignsOutHereAlone() {
        accounts.create(BUDI, PASSWORD);
        WebVisitor visitor = new WebVisitor();
        HttpResponse<String> tasks = signIn(visitor, PASSWORD);

        HttpResponse<String> left = visitor.form(ADDRESS + "/keluar", Map.of("_csrf", WebVisitor.csrfOf(tasks.body())));

        assertThat(left.uri()).hasToString(SIGNED_OUT);
    }

    @Test
    void somebodyElsesConfirmationEndsTheSessionAndAnOldOneIsNone() {
        WebVisitor sari = new WebVisitor();
        throughTheService(sari, "/oauth2/authorization/instansi", "sari");
        HttpResponse<String> form = sari.get(ADDRESS + "/oauth2/authorization/instansi?kembali=/bantuan");

        assertThat(signInForm(sari, form, "budi").uri()).hasToString(ADDRESS + "/masuk/sso?alasan=orang-lain");
        assertThat(sari.get(ADDRESS + "/api/v1/me").statusCode()).isEqualTo(401);

        WebVisitor lax = new WebVisitor();
        throughTheService(lax, "/oauth2/authorization/instansi", "lupa");
        form = lax.get(ADDRESS + "/oauth2/authorization/instansi?kembali=/bantuan");
        assertThat(signInForm(lax, form, "lupa").uri()).hasToString(ADDRESS + "/masuk/sso?alasan=tidak-ditanya");
    }

    @Test
    void aScriptComesInWithATokenOfTheServiceAndNeedsNoOther() throws Exception {
        String token = tokenOf("sari");
        WebVisitor script = new WebVisitor();

        assertThat(script.get(ADDRESS + "/api/v1/me", "Authorization", "Bearer " + token)
                        .body())
                .contains(SARI.value());
        assertThat(script.post(ADDRESS + "/api/v1/tasks/unknown/submit", "{}", "Authorization", "Bearer " + token)
                        .statusCode())
                .as("no token against forgery is asked of it")
                .isEqualTo(404);
        assertThat(script.get(ADDRESS + "/api/v1/me", "Authorization", "Bearer " + token + "x")
                        .body())
                .contains("web.token-refused");
        assertThat(script.get(ADDRESS + "/api/v1/me", "Authorization", "Bearer " + tokenOf("orang-luar"))
                        .body())
                .contains("web.unknown-person");
        assertThat(script.get(ADDRESS + "/tugas", "Authorization", "Bearer " + token)
                        .uri()
                        .getPath())
                .as("pages are for people")
                .isEqualTo("/masuk");
    }

    @Test
    void theMachineRoomHasAPortOfItsOwn() {
        WebVisitor operator = new WebVisitor();
        String room = "http://127.0.0.1:" + MANAGEMENT;

        for (String path : List.of("/livez", "/readyz")) {
            assertThat(operator.get(ADDRESS + path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(operator.get(room + "/actuator/health").statusCode()).isEqualTo(200);
        assertThat(operator.get(room + "/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
        assertThat(operator.get(room + "/actuator/env").statusCode()).isNotEqualTo(200);
        for (String path : List.of("/actuator/health", "/actuator/prometheus")) {
            assertThat(operator.get(ADDRESS + path, "Accept", "application/json")
                            .statusCode())
                    .as(path)
                    .isIn(401, 403, 404);
        }
    }

    @Test
    void anAddressThatKnocksTooOftenHasToWait() {
        accounts.create(BUDI, PASSWORD);
        WebVisitor budi = new WebVisitor();
        for (int knock = 0; knock < 5; knock++) {
            assertThat(signIn(budi, PASSWORD).uri().getPath()).isEqualTo("/tugas");
            budi = new WebVisitor();
        }

        HttpResponse<String> refused = signIn(budi, "falsch");
        for (int knock = 0; knock < 3; knock++) {
            refused = signIn(budi, "falsch");
        }

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 120L);
        assertThat(refused.body()).contains("Terlalu banyak percobaan dari alamat Anda");
    }

    private static HttpResponse<String> signIn(WebVisitor visitor, String password) {
        String page = visitor.get(ADDRESS + "/masuk").body();
        return visitor.form(
                ADDRESS + "/masuk",
                Map.of("nip", BUDI.value(), "password", password, "_csrf", WebVisitor.csrfOf(page)));
    }

    private static HttpResponse<String> throughTheService(WebVisitor visitor, String path, String name) {
        return signInForm(visitor, visitor.get(ADDRESS + path), name);
    }

    private static HttpResponse<String> signInAt(WebVisitor visitor, String address, String name) {
        return signInForm(visitor, visitor.get(address), name);
    }

    private static HttpResponse<String> signInForm(WebVisitor visitor, HttpResponse<String> form, String name) {
        assertThat(form.uri().getPath()).isEqualTo("/login");
        return visitor.form(
                service.issuer() + "/login",
                Map.of("username", name, "password", SignInService.PASSWORD, "_csrf", WebVisitor.csrfOf(form.body())));
    }

    /** The flow of a script of its own, with a proof key of its own. */
    private static String tokenOf(String name) throws Exception {
        WebVisitor visitor = new WebVisitor();
        String verifier = "a".repeat(43);
        String challenge = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.security.MessageDigest.getInstance("SHA-256")
                        .digest(verifier.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        String back = ADDRESS + "/skrip";
        HttpResponse<String> landed = signInAt(
                visitor,
                service.issuer() + "/oauth2/authorize?response_type=code&client_id=" + SignInService.CLIENT
                        + "&scope=openid&redirect_uri=" + back + "&code_challenge=" + challenge
                        + "&code_challenge_method=S256&state=x",
                name);
        String code = visitor.lastRedirectTo("/skrip").replaceAll(".*code=([^&]*).*", "$1");
        assertThat(landed).isNotNull();
        String answer = visitor.form(
                        service.issuer() + "/oauth2/token",
                        Map.of(
                                "grant_type", "authorization_code",
                                "code", code,
                                "redirect_uri", back,
                                "code_verifier", verifier),
                        "Authorization",
                        "Basic "
                                + java.util.Base64.getEncoder()
                                        .encodeToString((SignInService.CLIENT + ":" + SignInService.SECRET)
                                                .getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .body();
        return new ObjectMapper().readTree(answer).path("access_token").asText();
    }

    private static Newcomer newcomer(PersonId id) {
        return new Newcomer(
                id,
                "Orang " + id.value().substring(15),
                EmploymentStatus.PNS,
                false,
                LocalDate.of(2020, 1, 1),
                "SSO",
                null,
                "Staf",
                null,
                null,
                (Capacity) null,
                null);
    }
}
