package id.siklus.evaluation.pages;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.siklus.contract.Aspect;
import id.siklus.contract.ContractCode;
import id.siklus.contract.ContractDirectory;
import id.siklus.contract.ContractOverview;
import id.siklus.contract.ContractOverview.IndicatorOverview;
import id.siklus.contract.ContractState;
import id.siklus.contract.MeasurementPattern;
import id.siklus.cycle.WindowOpened;
import id.siklus.engine.MailDelivery;
import id.siklus.roster.Capacity;
import id.siklus.roster.EmploymentStatus;
import id.siklus.roster.OrgUnit;
import id.siklus.roster.PositionKind;
import id.siklus.roster.RegisterPeople;
import id.siklus.roster.RegisterPeople.Newcomer;
import id.siklus.shared.PersonId;
import id.siklus.testing.SiklusTest;
import id.siklus.web.AccountPrincipal;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** Pages and API of a year: what each reader sees when, and that no door shows a rating before delivery. */
@SiklusTest
class EvaluationPagesWebTest {

    private static final PersonId MAIMUNAH = new PersonId("196911201994032003");
    private static final PersonId RATNA = new PersonId("197003151995032001");
    private static final PersonId IRWAN = new PersonId("197508202000031002");
    private static final PersonId BUDI = new PersonId("197611052001121003");
    private static final PersonId SARI = new PersonId("199203112019032006");
    private static final PersonId TONO = new PersonId("199607242022031007");
    private static final PersonId JOKO = new PersonId("199501302020121009");
    private static final String CODE = "SKP-2026-00009";
    private static final String RATE = "/tim/nilai/" + CODE;
    private static final String WHY = "Melampaui semua target yang disepakati";

    @MockitoBean
    private ContractDirectory contracts;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RegisterPeople registerPeople;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MailDelivery mail;

    @Test
    void aYearFromTheReportToTheAnswer() throws Exception {
        somebodyWhoseContractIsSet();
        show(SARI, "/skp/2026/hasil").andExpect(content().string(containsString("belum dibuka")));
        transaction.executeWithoutResult(status -> events.publishEvent(new WindowOpened(2026)));

        show(SARI, "/skp/2026/laporan").andExpect(content().string(containsString("Sampaikan laporan")));
        send(SARI, post("/skp/2026/laporan").param("text", " "))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Tuliskan laporan")));
        send(SARI, post("/skp/2026/laporan").param("text", "Semua tercapai").param("results[U1.1]", "60 dokumen"))
                .andExpect(redirectedUrl("/skp/2026/laporan"));

        show(BUDI, RATE)
                .andExpect(content().string(containsString("Menunggu penetapan capaian unit")))
                .andExpect(content().string(containsString("Semua tercapai")))
                .andExpect(content().string(containsString("Butuh Perbaikan")))
                .andExpect(content().string(containsString("PermenPANRB-6-2022")));
        mvc.perform(get(RATE + "?result=ABOVE&behaviour=ABOVE")
                        .header("HX-Request", "true")
                        .with(as(BUDI)))
                .andExpect(content().string(containsString("Sangat Baik")))
                .andExpect(content().string(not(containsString("<html"))));
        mvc.perform(get(RATE).with(as(SARI))).andExpect(status().isForbidden());
        mvc.perform(get(RATE).with(as(TONO))).andExpect(status().isForbidden());
        mvc.perform(get(RATE).with(as(JOKO))).andExpect(status().isForbidden());

        send(BUDI, post(RATE).param("result", "ABOVE").param("behaviour", "MEETS"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("alasan wajib diisi")));
        send(BUDI, rating()).andExpect(content().string(containsString("Tetapkan dan tanda tangani")));
        send(BUDI, rating().param("confirmed", "true")).andExpect(redirectedUrl(RATE));

        nothingIsToldBeforeDelivery();
        theUnitIsSet();
        mail.deliverDue();
        theResultIsDelivered();

        show(SARI, "/skp/2026/hasil/terima").andExpect(content().string(containsString("menyetujui hasil ini")));
        send(SARI, post("/skp/2026/hasil")).andExpect(redirectedUrl("/skp/2026/hasil"));
        show(SARI, "/api/v1/contracts/" + CODE + "/evaluation")
                .andExpect(jsonPath("$.state").value("ACKNOWLEDGED"))
                .andExpect(jsonPath("$.acknowledged").value(true));
    }

    @Test
    void aTeamOfFiveSeesItsPatternAndHasToExplainLeavingIt() throws Exception {
        somebodyWhoseContractIsSet();
        List<PersonId> team = IntStream.range(10, 15)
                .mapToObj(nth -> new PersonId("1990010120150110" + nth))
                .toList();
        registerPeople.register(
                List.of(new OrgUnit("ORG-KLB", "Bagian KLB", "ORG")),
                Stream.concat(
                                Stream.of(newcomer(IRWAN, "Irwan Saputra", "ORG-KLB", RATNA, null)),
                                team.stream().map(each -> newcomer(each, "Anggota", "ORG-KLB", IRWAN, null)))
                        .toList());
        List<ContractOverview> agreed = team.stream()
                .map(each -> contract("SKP-2026-001" + each.value().substring(16), each, IRWAN, "ORG-KLB"))
                .toList();
        agreed.forEach(each -> when(contracts.find(each.code())).thenReturn(Optional.of(each)));
        when(contracts.atLeastSubmitted(2026)).thenReturn(agreed);
        transaction.executeWithoutResult(status -> events.publishEvent(new WindowOpened(2026)));
        send(RATNA, post("/tim/capaian/ORG-KLB?tahun=2026").param("predicate", "VERY_POOR"));
        String address = "/tim/nilai/" + agreed.get(0).code();
        when(contracts.findOf(team.get(0), 2026)).thenReturn(Optional.of(agreed.get(0)));
        when(contracts.findAll(any())).thenReturn(Map.of(agreed.get(0).id(), agreed.get(0)));
        send(team.get(0), post("/skp/2026/laporan").param("text", "Sudah selesai"));

        show(IRWAN, address)
                .andExpect(content().string(containsString("<svg class=\"distribution\"")))
                .andExpect(content().string(containsString("Alasan sebaran tim")));
        mvc.perform(get(address + "?result=ABOVE&behaviour=ABOVE")
                        .header("HX-Request", "true")
                        .with(as(IRWAN)))
                .andExpect(content().string(containsString("Di luar pola: tuliskan alasannya")))
                .andExpect(content().string(containsString("maks. 0 dari 5")));
        send(
                        IRWAN,
                        post(address)
                                .param("result", "ABOVE")
                                .param("behaviour", "ABOVE")
                                .param("reasons[result]", WHY)
                                .param("reasons[ADAPTIVE]", WHY))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Predikat tetap pilihan Anda")));
    }

    private void nothingIsToldBeforeDelivery() throws Exception {
        show(SARI, "/skp/2026/hasil")
                .andExpect(content().string(containsString("Hasil belum dibagikan")))
                .andExpect(content().string(not(containsString(WHY))))
                .andExpect(content().string(not(containsString("di atas ekspektasi"))));
        show(SARI, "/api/v1/contracts/" + CODE + "/evaluation")
                .andExpect(jsonPath("$.state").value("AWAITING_UNIT"))
                .andExpect(jsonPath("$.resultRating").doesNotExist())
                .andExpect(jsonPath("$.predicate").doesNotExist())
                .andExpect(jsonPath("$.explanation", not(hasItem(containsString(WHY)))));
        show(BUDI, "/api/v1/contracts/" + CODE + "/evaluation")
                .andExpect(jsonPath("$.resultRating").value("ABOVE"));
        show(TONO, "/api/v1/contracts/" + CODE + "/evaluation")
                .andExpect(jsonPath("$.state").value("AWAITING_UNIT"))
                .andExpect(jsonPath("$.resultRating").doesNotExist());
        mvc.perform(get("/api/v1/contracts/" + CODE + "/evaluation").with(as(JOKO)))
                .andExpect(status().isForbidden());
    }

    private void theUnitIsSet() throws Exception {
        mvc.perform(get("/tim/capaian/NOWHERE").with(as(RATNA))).andExpect(status().isNotFound());
        mvc.perform(get("/tim/capaian/ORG-RBA?tahun=2026").with(as(JOKO))).andExpect(status().isForbidden());
        show(BUDI, "/tim/capaian/ORG-RBA?tahun=2026")
                .andExpect(content().string(containsString("belum ditetapkan")))
                .andExpect(content().string(not(containsString("Tetapkan capaian"))));
        mvc.perform(post("/tim/capaian/ORG-RBA?tahun=2026")
                        .param("predicate", "GOOD")
                        .with(as(BUDI))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        send(RATNA, post("/tim/capaian/ORG-RBA?tahun=2026")).andExpect(status().isUnprocessableEntity());
        send(RATNA, post("/tim/capaian/ORG-RBA?tahun=2026").param("predicate", "GOOD"))
                .andExpect(redirectedUrl("/tim/capaian/ORG-RBA?tahun=2026"));
        show(RATNA, "/tim/capaian/ORG-RBA?tahun=2026").andExpect(content().string(containsString("Baik")));
    }

    private void theResultIsDelivered() throws Exception {
        show(SARI, "/skp/2026/hasil")
                .andExpect(content().string(containsString("Predikat kinerja: Baik")))
                .andExpect(content().string(containsString(WHY)))
                .andExpect(content().string(containsString("Diam tidak dihitung")))
                .andExpect(content().string(not(containsString("rule_"))));
        show(SARI, "/skp/2026/hasil?lang=en").andExpect(content().string(containsString("Silence does not count")));
        show(SARI, "/api/v1/contracts/" + CODE + "/evaluation?lang=id")
                .andExpect(jsonPath("$.state").value("DELIVERED"))
                .andExpect(jsonPath("$.resultRating").value("ABOVE"))
                .andExpect(jsonPath("$.predicate").value("GOOD"))
                .andExpect(jsonPath("$.rule.id").value("rule_resultAboveBehaviourMeets"))
                .andExpect(jsonPath("$.rule.regulation").value("PermenPANRB-6-2022"))
                .andExpect(jsonPath("$.unitPredicate").value("GOOD"))
                .andExpect(jsonPath("$.acknowledged").value(false));
        show(TONO, "/skp/kode/" + CODE + "/hasil")
                .andExpect(content().string(not(containsString(WHY))))
                .andExpect(content().string(not(containsString("?orang="))));
        show(BUDI, RATE).andExpect(content().string(not(containsString("Periksa dan tetapkan"))));
    }

    private static MockHttpServletRequestBuilder rating() {
        return post(RATE).param("result", "ABOVE").param("behaviour", "MEETS").param("reasons[result]", WHY);
    }

    private void somebodyWhoseContractIsSet() {
        registerPeople.register(
                List.of(
                        new OrgUnit("ASISTEN-UM", "Asisten Administrasi Umum", null),
                        new OrgUnit("ORG", "Biro Organisasi", "ASISTEN-UM"),
                        new OrgUnit("ORG-RBA", "Bagian RBA", "ORG")),
                List.of(
                        newcomer(MAIMUNAH, "Maimunah Zahra", "ASISTEN-UM", null, null),
                        newcomer(RATNA, "Ratna Dewi", "ORG", MAIMUNAH, null),
                        newcomer(BUDI, "Budi Santoso", "ORG-RBA", RATNA, null),
                        newcomer(SARI, "Sari Wulandari", "ORG-RBA", BUDI, null),
                        newcomer(TONO, "Tono Subagyo", "ORG", RATNA, Capacity.AGENCY_ADMIN),
                        newcomer(JOKO, "Joko Susilo", "ORG", RATNA, null)));
        ContractOverview contract = contract(CODE, SARI, BUDI, "ORG-RBA");
        when(contracts.findOf(SARI, 2026)).thenReturn(Optional.of(contract));
        when(contracts.find(contract.code())).thenReturn(Optional.of(contract));
        when(contracts.findAll(any())).thenReturn(Map.of(contract.id(), contract));
        when(contracts.atLeastSubmitted(2026)).thenReturn(List.of(contract));
    }

    private static ContractOverview contract(String code, PersonId employee, PersonId evaluator, String unit) {
        return new ContractOverview(
                UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)),
                new ContractCode(code),
                2026,
                1,
                ContractState.SET,
                employee,
                evaluator,
                unit,
                List.of(new IndicatorOverview(
                        "U1.1",
                        "Rekomendasi kebijakan",
                        "Jumlah dokumen",
                        Aspect.QUANTITY,
                        MeasurementPattern.SUM,
                        new BigDecimal("60"),
                        "dokumen",
                        EnumSet.allOf(Month.class))));
    }

    private ResultActions show(PersonId person, String address) throws Exception {
        return mvc.perform(get(address).with(as(person))).andExpect(status().isOk());
    }

    private ResultActions send(PersonId person, MockHttpServletRequestBuilder form) throws Exception {
        return mvc.perform(form.with(as(person)).with(csrf()));
    }

    private static RequestPostProcessor as(PersonId person) {
        TestingAuthenticationToken token = new TestingAuthenticationToken(new AccountPrincipal(person), null);
        token.setAuthenticated(true);
        return authentication(token);
    }

    private static Newcomer newcomer(PersonId id, String name, String unit, PersonId evaluator, Capacity duty) {
        return new Newcomer(
                id,
                name,
                EmploymentStatus.PNS,
                true,
                LocalDate.of(2020, 1, 1),
                unit,
                PositionKind.JF,
                "Analis",
                "III/d",
                evaluator,
                duty,
                null);
    }
}
