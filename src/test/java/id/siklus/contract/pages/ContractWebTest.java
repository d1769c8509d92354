package id.siklus.contract.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import id.siklus.contract.OpenYear;
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
import id.siklus.web.Accounts;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** An SKP through its pages and its JSON, in the whole application. Each test brings an employee of its own. */
@SiklusTest
class ContractWebTest {

    private static final PersonId RATNA = new PersonId("197003151995032901");
    private static final PersonId BUDI = new PersonId("197611052001121903");
    private static final PersonId TONO = new PersonId("199607242022031907");
    private static final PersonId WATI = new PersonId("199405082020122908");
    private static final PersonId ANDI = new PersonId("198012252005011910");
    private static final String PASSWORD = "Rahasia-2026!";
    private static final int NEXT = Year.now().getValue() + 1;
    private static final int PAST = Year.now().getValue() - 1;

    private static int people = 100;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RegisterPeople register;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OpenYear openYear;

    @Autowired
    private JdbcClient jdbc;

    private PersonId sari;
    private String code;

    @BeforeEach
    void somebodyWithADraft() throws Exception {
        sari = new PersonId("199203112019032" + ++people);
        register.register(
                List.of(new OrgUnit("UJI", "Biro Uji", null), new OrgUnit("UJI-A", "Bagian A", "UJI")),
                List.of(
                        newcomer(RATNA, "Ratna Uji", false, null, null),
                        newcomer(BUDI, "Budi Uji", false, RATNA, null),
                        newcomer(TONO, "Tono Uji", false, BUDI, Capacity.AGENCY_ADMIN),
                        newcomer(WATI, "Wati Uji", false, BUDI, Capacity.UNIT_ADMIN),
                        newcomer(ANDI, "Andi Uji", false, null, Capacity.AUDITOR),
                        newcomer(sari, "Sari Uji " + people, true, BUDI, null)));
        accounts.createAll(List.of(sari, BUDI), PASSWORD);
        openYear.open(TONO, NEXT);
        code = codeOf(NEXT);
    }

    @Test
    void anSkpIsDraftedReturnedRepairedApprovedSignedAndSet() throws Exception {
        as(sari, get("/skp/{year}", NEXT))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(code)));
        draft("submit", "0").andExpect(redirectedUrl("/skp/kode/" + code + "/selesai"));
        as(sari, get("/skp/kode/{code}/selesai", code))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("SKP diajukan")));

        as(BUDI, get("/tim/tinjau/{code}", code))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Tersusunnya analisis jabatan")));
        as(BUDI, post("/tim/tinjau/{code}/kembalikan", code).param("reason", "Target belum masuk akal"))
                .andExpect(redirectedUrl("/skp/kode/" + code + "/selesai"));
        as(sari, get("/skp/{year}/draf", NEXT))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Target belum masuk akal")));

        draft("submit", revision()).andExpect(status().is3xxRedirection());
        as(BUDI, post("/tim/tinjau/{code}/setujui", code)).andExpect(status().is3xxRedirection());
        as(sari, get("/skp/{year}/tanda-tangan", NEXT))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("tidak tersertifikasi, disahkan di dalam instansi")));
        as(sari, sign(post("/skp/{year}/tanda-tangan", NEXT))).andExpect(status().is3xxRedirection());
        as(BUDI, get("/tim/tetapkan/{code}", code)).andExpect(status().isOk());
        as(BUDI, sign(post("/tim/tetapkan/{code}", code))).andExpect(status().is3xxRedirection());

        as(sari, get("/api/v1/contracts/{code}", code))
                .andExpect(jsonPath("$.state").value("SET"))
                .andExpect(jsonPath("$.late").value(false))
                .andExpect(jsonPath("$.signatures", hasSize(2)))
                .andExpect(jsonPath("$.signatures[0].role").value("EMPLOYEE"))
                .andExpect(jsonPath("$.signatures[0].contentHash", matchesPattern("[0-9a-f]{64}")))
                .andExpect(jsonPath("$.signatures[1].nip").value(BUDI.value()));
        as(sari, get("/skp/{year}", NEXT)).andExpect(content().string(containsString("sudah ditetapkan")));
        assertToldOutwards();
    }

    private void assertToldOutwards() {
        List<Told> told = OutgoingEvents.about(sari, jdbc);
        assertThat(told)
                .extracting(Told::type)
                .containsExactly(
                        "id.siklus.skp.drafted.v1",
                        "id.siklus.skp.submitted.v1",
                        "id.siklus.skp.returned.v1",
                        "id.siklus.skp.submitted.v1",
                        "id.siklus.skp.signed.v1",
                        "id.siklus.skp.set.v1");
        assertThat(told).allSatisfy(event -> {
            assertThat(event.data().path("contractCode").asText()).isEqualTo(code);
            assertThat(event.data().toString()).doesNotContain("masuk akal").doesNotContain(PASSWORD);
        });
        assertThat(told.get(2).data().path("actor").asText()).isEqualTo(BUDI.value());
        assertThat(told.get(5).data().path("contentHash"))
                .isEqualTo(told.get(4).data().path("contentHash"));
    }

    @Test
    void addingAndRemovingCardsNeedsNoScriptsAndKeepsWhatWasTyped() throws Exception {
        draft("add-main", "0").andExpect(redirectedUrlPattern("/skp/*/draf?tersimpan#kartu-1"));
        as(sari, get("/api/v1/contracts/{code}", code))
                .andExpect(jsonPath("$.results[*].code", contains("U1", "U2")))
                .andExpect(jsonPath("$.results[0].text").value("Tersusunnya analisis jabatan"))
                .andExpect(jsonPath("$.results[0].indicators[0].target").value(60));

        draft("remove-0-0", revision()).andExpect(status().is3xxRedirection());
        as(sari, get("/api/v1/contracts/{code}", code)).andExpect(jsonPath("$.results[0].indicators", hasSize(0)));
    }

    @Test
    void aTargetThatIsNoNumberComesBackAsItWasTyped() throws Exception {
        MockHttpServletRequestBuilder sent = form("save", "0").param("results[0].indicators[0].target", "enam puluh");
        as(sari, sent)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("enam puluh")))
                .andExpect(content().string(containsString("Tersusunnya analisis jabatan")))
                .andExpect(content().string(containsString("Tuliskan angka")));
    }

    @Test
    void anIncompleteDraftSaysWhatIsMissing() throws Exception {
        as(sari, post("/skp/{year}/draf", NEXT).param("do", "submit").param("revision", "0"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("paling sedikit satu rencana hasil kerja utama")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "results[256].text",
                "results[2147483647].text",
                "results[99999999999].text",
                "results[].text",
                "results[abc].text",
                "results[0.text",
                "results[0].indicators[1000].text",
                "behaviours[-1].expectation"
            })
    void aFieldThatNoFormOfOursGivesIsRefused(String name) throws Exception {
        as(sari, form("save", "0").param(name, "x")).andExpect(status().isBadRequest());
    }

    @Test
    void aFieldOfAnotherShapeIsSaidInWords() throws Exception {
        as(sari, form("save", "0").param("results", "x"))
                .andExpect(status().is4xxClientError())
                .andExpect(content().string(not(containsString("id.siklus"))));
    }

    @Test
    void aDraftChangedInAnotherWindowShowsBothTexts() throws Exception {
        draft("save", "0").andExpect(status().is3xxRedirection());

        as(sari, form("save", "0").param("behaviours[0].expectation", "Dari jendela kedua"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("sudah diubah di tempat lain")))
                .andExpect(content().string(containsString("Dari jendela kedua")));
    }

    @Test
    void aShortReasonIsRefusedAndKept() throws Exception {
        draft("submit", "0");

        as(BUDI, post("/tim/tinjau/{code}/kembalikan", code).param("reason", "kurang"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("paling sedikit 10 huruf")))
                .andExpect(content().string(containsString(">kurang</textarea>")));
    }

    @Test
    void aSignatureNeedsTheStatementAndThePassword() throws Exception {
        approved();

        as(sari, post("/skp/{year}/tanda-tangan", NEXT).param("password", PASSWORD))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Centang pernyataan")))
                .andExpect(content().string(not(containsString(PASSWORD))));
        as(
                        sari,
                        post("/skp/{year}/tanda-tangan", NEXT)
                                .param("statement", "true")
                                .param("password", "salah"))
                .andExpect(status().isUnprocessableEntity());
        as(sari, get("/api/v1/contracts/{code}", code))
                .andExpect(jsonPath("$.state").value("APPROVED"));
    }

    @Test
    void theEmployeeMaySendBackInsteadOfSigningAndTheEvaluatorInsteadOfSetting() throws Exception {
        approved();
        as(sari, post("/skp/{year}/tanda-tangan/kembalikan", NEXT).param("reason", "Indikator kedua keliru"))
                .andExpect(status().is3xxRedirection());
        draft("submit", revision());
        as(BUDI, post("/tim/tinjau/{code}/setujui", code));
        as(sari, sign(post("/skp/{year}/tanda-tangan", NEXT)));

        as(BUDI, post("/tim/tetapkan/{code}/kembalikan", code).param("reason", "Satuan perlu diganti"))
                .andExpect(status().is3xxRedirection());

        as(sari, get("/api/v1/contracts/{code}", code))
                .andExpect(jsonPath("$.state").value("RETURNED"))
                .andExpect(jsonPath("$.signatures", hasSize(0)));
    }

    @Test
    void anActOutOfTurnIsAConflictInWords() throws Exception {
        as(BUDI, post("/tim/tinjau/{code}/setujui", code))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("tidak dapat dilakukan pada keadaan SKP sekarang")));
    }

    @Test
    void aContractSignedAfterJanuaryIsLate() throws Exception {
        openYear.open(TONO, PAST);
        code = codeOf(PAST);
        as(sari, editing(put("/api/v1/contracts/{code}/draft", code))).andExpect(status().isOk());
        as(
                        sari,
                        post("/api/v1/tasks/{id}/submit", task("draft-contract", sari))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("SUBMITTED"));
        as(
                        BUDI,
                        post("/api/v1/tasks/{id}/approve", task("review-contract", BUDI))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{}"))
                .andExpect(jsonPath("$.state").value("APPROVED"));
        String signature = "{\"statement\": true, \"password\": \"" + PASSWORD + "\"}";
        as(
                        sari,
                        post("/api/v1/tasks/{id}/sign", task("sign-contract", sari))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(signature))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("contract.late-reason-missing"));
        as(sari, get("/skp/{year}/tanda-tangan", PAST))
                .andExpect(content().string(containsString("name=\"lateReason\"")));
        as(
                        sari,
                        post("/api/v1/tasks/{id}/sign", task("sign-contract", sari))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(signature.replace("}", ", \"lateReason\": \"Cuti sakit sepanjang Januari\"}")))
                .andExpect(jsonPath("$.state").value("SIGNED"));
        as(BUDI, get("/tim/tetapkan/{code}", code))
                .andExpect(content().string(containsString("Cuti sakit sepanjang Januari")))
                .andExpect(content().string(not(containsString("name=\"lateReason\""))));
        as(
                        BUDI,
                        post("/api/v1/tasks/{id}/sign", task("set-contract", BUDI))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(signature))
                .andExpect(jsonPath("$.state").value("SET"));

        as(sari, get("/api/v1/contracts/{code}", code))
                .andExpect(jsonPath("$.late").value(true))
                .andExpect(jsonPath("$.lateReason").value("Cuti sakit sepanjang Januari"));
    }

    @Test
    void aTaskIsReturnedOverHttpWithItsReason() throws Exception {
        as(sari, editing(put("/api/v1/contracts/{code}/draft", code)));
        as(
                sari,
                post("/api/v1/tasks/{id}/submit", task("draft-contract", sari))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"));
        String id = task("review-contract", BUDI);

        as(
                        BUDI,
                        post("/api/v1/tasks/{id}/return", id)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"reason\": \"pendek\"}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("contract.reason-too-short"));
        as(
                        BUDI,
                        post("/api/v1/tasks/{id}/return", id)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        "{\"reason\": \"Target U1 terlalu rendah\", \"cards\": [{\"card\": \"U1\", \"comment\": \"Mengapa 60?\"}]}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("RETURNED"));
        as(sari, get("/skp/{year}/draf", NEXT)).andExpect(content().string(containsString("Mengapa 60?")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{|400",
                "{}|422",
                "{\"results\": [{\"kind\": \"NONE\"}]}|400",
                "{\"results\": [{}]}|422",
                "{\"results\": [null]}|422",
                "{\"results\": [{\"kind\": \"MAIN\", \"indicators\": [{\"aspect\": \"TIME\", \"pattern\": \"SUM\", \"target\": -1}]}]}|422",
                "{\"results\": [{\"kind\": \"MAIN\", \"indicators\": [{\"aspect\": \"TIME\", \"pattern\": \"SUM\", \"months\": [13]}]}]}|422",
                "{\"results\": [], \"revision\": 99}|409"
            })
    void aBadDraftOverHttpIsAProblemWithACode(String body, int status) throws Exception {
        as(
                        sari,
                        put("/api/v1/contracts/{code}/draft", code)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body))
                .andExpect(status().is(status))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").isNotEmpty());
    }

    /** Each of the entries would be wrong in three ways, each with a sentence. */
    @Test
    void aDraftWithoutMeasureOverHttpIsRefusedBeforeItIsLookedAt() throws Exception {
        sendDraft("{\"results\":[" + "{},".repeat(40) + "{}]}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("contract.too-many"));
        sendDraft("{\"results\":[" + "{},".repeat(200_000) + "{}]}")
                .andExpect(status().isPayloadTooLarge())
                .andExpect(jsonPath("$.code").value("web.status-413"));
        sendDraft("{\"results\":[{\"text\":\"" + "x".repeat(5_000_000) + "\"}]}")
                .andExpect(status().isPayloadTooLarge());
    }

    private ResultActions sendDraft(String draft) throws Exception {
        return as(
                sari,
                put("/api/v1/contracts/{code}/draft", code)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(draft));
    }

    @Test
    void whatGetAnswersMayBePutBack() throws Exception {
        as(sari, editing(put("/api/v1/contracts/{code}/draft", code)));
        String answered = body(as(sari, get("/api/v1/contracts/{code}", code)));

        as(
                        sari,
                        put("/api/v1/contracts/{code}/draft", code)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(answered))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.results[0].indicators[1].months", contains(6, 12)));
    }

    @Test
    void administratorsSeeStatesAndDatesOnlyAndAuditorsEverything() throws Exception {
        draft("submit", "0");
        for (PersonId admin : List.of(TONO, WATI)) {
            as(admin, get("/api/v1/contracts/{code}", code))
                    .andExpect(jsonPath("$.state").value("SUBMITTED"))
                    .andExpect(jsonPath("$.results", hasSize(0)))
                    .andExpect(jsonPath("$.behaviours", hasSize(0)));
            as(admin, get("/skp/kode/{code}", code))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("Tersusunnya analisis jabatan"))));
        }
        for (PersonId reader : List.of(BUDI, RATNA, ANDI)) {
            as(reader, get("/api/v1/contracts/{code}", code)).andExpect(jsonPath("$.results", hasSize(1)));
        }
    }

    @Test
    void nobodyActsWithoutTheRight() throws Exception {
        draft("submit", "0");
        String other = code;
        PersonId colleague = sari;
        somebodyWithADraft();

        as(sari, get("/skp/kode/{code}", other)).andExpect(status().isForbidden());
        as(sari, get("/api/v1/contracts/{code}", other)).andExpect(status().isForbidden());
        as(colleague, get("/tim/tinjau/{code}", other)).andExpect(status().isForbidden());
        as(colleague, post("/tim/tinjau/{code}/setujui", other)).andExpect(status().isForbidden());
        as(TONO, post("/tim/tinjau/{code}/setujui", other)).andExpect(status().isForbidden());
        as(BUDI, editing(put("/api/v1/contracts/{code}/draft", code))).andExpect(status().isForbidden());
        as(BUDI, get("/skp/kode/{code}", "SKP-2026-99999")).andExpect(status().isNotFound());
        as(BUDI, get("/api/v1/contracts/{code}", "bukan-kode")).andExpect(status().isNotFound());
        as(BUDI, get("/skp/{year}/draf", NEXT)).andExpect(status().isNotFound());
    }

    @Test
    void contractsAreListedByRightAndPageByPage() throws Exception {
        as(sari, get("/api/v1/contracts").param("year", "" + NEXT))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].code").value(code))
                .andExpect(jsonPath("$.items[0].reviewer").value(RATNA.value()));
        as(
                        ANDI,
                        get("/api/v1/contracts")
                                .param("year", "" + NEXT)
                                .param("unit", "UJI")
                                .param("limit", "1"))
                .andExpect(jsonPath("$.items", hasSize(1)));
        as(ANDI, get("/api/v1/contracts").param("year", "" + NEXT).param("unit", "TIDAK-ADA"))
                .andExpect(jsonPath("$.items", hasSize(0)));
        as(ANDI, get("/api/v1/contracts").param("state", "ANEH")).andExpect(status().isBadRequest());
    }

    @Test
    void aYearIsOpenedByTheAgencyAdminOnceForEverybody() throws Exception {
        as(sari, post("/api/v1/years/{year}/opening", NEXT)).andExpect(status().isForbidden());
        as(TONO, post("/api/v1/years/{year}/opening", 1066)).andExpect(status().isUnprocessableEntity());

        String first = body(as(TONO, post("/api/v1/years/{year}/opening", NEXT)));
        String second = body(as(TONO, get("/api/v1/years/{year}/opening", NEXT)));

        assertThat(first).isEqualTo(second).contains("\"state\":\"OPENED\"");
        assertThat((int) JsonPath.read(first, "$.opened")).isEqualTo(JsonPath.read(first, "$.total"));
        assertThat(codeOf(NEXT)).isEqualTo(code);
    }

    @Test
    void thePagesSpeakEnglishOnDemand() throws Exception {
        as(sari, get("/skp/{year}/draf", NEXT).param("lang", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Save draft")));
    }

    private void approved() throws Exception {
        draft("submit", "0");
        as(BUDI, post("/tim/tinjau/{code}/setujui", code)).andExpect(status().is3xxRedirection());
    }

    private ResultActions draft(String button, String revision) throws Exception {
        return as(sari, form(button, revision).param("results[0].indicators[0].target", "60"));
    }

    private MockHttpServletRequestBuilder form(String button, String revision) {
        return post("/skp/{year}/draf", NEXT)
                .param("do", button)
                .param("revision", revision)
                .param("results[0].kind", "MAIN")
                .param("results[0].text", "Tersusunnya analisis jabatan")
                .param("results[0].parent", "")
                .param("results[0].indicators[0].aspect", "QUANTITY")
                .param("results[0].indicators[0].text", "Jumlah dokumen")
                .param("results[0].indicators[0].unit", "dokumen")
                .param("results[0].indicators[0].pattern", "SUM");
    }

    private static MockHttpServletRequestBuilder sign(MockHttpServletRequestBuilder request) {
        return request.param("statement", "true").param("password", PASSWORD);
    }

    private static MockHttpServletRequestBuilder editing(MockHttpServletRequestBuilder request) {
        return request.contentType(MediaType.APPLICATION_JSON).content("""
                {"results": [{"kind": "MAIN", "text": "Tersusunnya analisis jabatan", "indicators": [
                   {"aspect": "QUANTITY", "text": "Jumlah dokumen", "target": 60, "unit": "dokumen", "pattern": "SUM"},
                   {"aspect": "QUALITY", "text": "Ketepatan", "target": 90, "unit": "persen", "pattern": "POSITION",
                    "months": [6, 12]}]}],
                 "behaviours": [{"value": "LOYAL", "expectation": "Menjaga rahasia"}]}
                """);
    }

    private String revision() throws Exception {
        Object revision = JsonPath.read(body(as(sari, get("/api/v1/contracts/{code}", code))), "$.revision");
        return revision.toString();
    }

    private String codeOf(int year) throws Exception {
        return JsonPath.read(body(as(sari, get("/api/v1/contracts").param("year", "" + year))), "$.items[0].code");
    }

    /** The open task of that kind for this test's contract. */
    private String task(String kind, PersonId person) throws Exception {
        List<String> ids = JsonPath.read(
                body(as(person, get("/api/v1/tasks").param("limit", "200"))),
                "$.items[?(@.kind == '" + kind + "' && @.contractCode == '" + code + "')].id");
        return ids.get(0);
    }

    private ResultActions as(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(signedIn(person)).with(csrf()));
    }

    private static String body(ResultActions answered) throws Exception {
        return answered.andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    private static RequestPostProcessor signedIn(PersonId person) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(new AccountPrincipal(person), null, List.of()));
    }

    private static Newcomer newcomer(
            PersonId id, String name, boolean expected, @Nullable PersonId evaluator, @Nullable Capacity duty) {
        return new Newcomer(
                id,
                name,
                EmploymentStatus.PNS,
                expected,
                LocalDate.of(2020, 1, 1),
                "UJI-A",
                PositionKind.JF,
                "Analis",
                "III/b",
                evaluator,
                duty,
                duty == Capacity.UNIT_ADMIN ? "UJI" : null);
    }
}
