package id.siklus.insight.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.siklus.audit.AuditTrail;
import id.siklus.contract.OpenYear;
import id.siklus.roster.Capacity;
import id.siklus.roster.EmploymentStatus;
import id.siklus.roster.OrgUnit;
import id.siklus.roster.PositionKind;
import id.siklus.roster.RegisterPeople;
import id.siklus.roster.RegisterPeople.Newcomer;
import id.siklus.shared.PersonId;
import id.siklus.testing.SiklusTest;
import id.siklus.web.AccountPrincipal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The year of an SKP as its people see it. */
@SiklusTest
class TimelineWebTest {

    private static final PersonId RATNA = new PersonId("197003151995032701");
    private static final PersonId BUDI = new PersonId("197611052001121703");
    private static final PersonId TONO = new PersonId("199607242022031707");
    private static final PersonId WATI = new PersonId("199405082020122708");
    private static final PersonId ANDI = new PersonId("198012252005011710");
    private static final int NEXT = Year.now().getValue() + 1;

    private static int people = 100;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RegisterPeople register;

    @Autowired
    private OpenYear openYear;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    private PersonId sari;
    private String code;

    @BeforeEach
    void somebodyWithAnSkp() {
        sari = new PersonId("199204122019032" + ++people);
        register.register(
                List.of(new OrgUnit("LINI", "Biro Lini", null)),
                List.of(
                        newcomer(RATNA, false, null, null),
                        newcomer(BUDI, false, RATNA, null),
                        newcomer(TONO, false, BUDI, Capacity.AGENCY_ADMIN),
                        newcomer(WATI, false, BUDI, Capacity.UNIT_ADMIN),
                        newcomer(ANDI, false, null, Capacity.AUDITOR),
                        newcomer(sari, true, BUDI, null)));
        openYear.open(TONO, NEXT);
        code = jdbc.sql("select code from contract.contract where employee = :sari and year = :year")
                .param("sari", sari.value())
                .param("year", NEXT)
                .query(String.class)
                .single();
    }

    @Test
    void theYearIsToldFirstInASentenceThenByMonthThenAhead() throws Exception {
        IntStream.range(0, 5).forEach(time -> did(sari, "contract.edited"));
        did(sari, "contract.submitted");
        did(BUDI, "plan.approved", "month", NEXT + "-02", "secret", "rahasia");

        as(sari, get("/skp/{year}/lini-masa", NEXT))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("3 peristiwa tercatat; yang terakhir: Rencana Februari")))
                .andExpect(content().string(containsString("Draf SKP disimpan (5 kali)")))
                .andExpect(content().string(containsString("rencana?bulan=02")))
                .andExpect(content().string(containsString("Masih di depan")))
                .andExpect(content().string(not(containsString("rahasia"))));
        as(sari, get("/skp/{year}/lini-masa", NEXT).param("lang", "en"))
                .andExpect(content().string(containsString("3 events are recorded")));
    }

    @Test
    void oneKindAloneCanBeLookedAt() throws Exception {
        did(sari, "contract.submitted");
        did(BUDI, "plan.approved", "month", NEXT + "-02");

        as(sari, get("/skp/{year}/lini-masa", NEXT).param("jenis", "bulan"))
                .andExpect(content().string(containsString("disetujui</a>")))
                .andExpect(content().string(not(containsString(">SKP diajukan</a>"))));
        as(sari, get("/skp/{year}/lini-masa", NEXT).param("jenis", "aneh")).andExpect(status().is4xxClientError());
    }

    @Test
    void theEmployeeLearnsNothingOfTheRatingBeforeItIsDelivered() throws Exception {
        did(sari, "evaluation.self-reported");
        did(BUDI, "evaluation.rated", "result", "ABOVE");

        as(sari, get("/skp/{year}/lini-masa", NEXT))
                .andExpect(content().string(containsString("Laporan diri diajukan")))
                .andExpect(content().string(not(containsString("Penilaian tahunan diberikan"))));
        as(sari, get("/api/v1/contracts/{code}/timeline", code))
                .andExpect(jsonPath("$.entries[*].act", not(hasItem("evaluation.rated"))));
        as(BUDI, get("/api/v1/contracts/{code}/timeline", code))
                .andExpect(jsonPath("$.entries[*].act", hasItem("evaluation.rated")))
                .andExpect(content().string(not(containsString("ABOVE"))));

        did(BUDI, "evaluation.delivered");
        as(sari, get("/api/v1/contracts/{code}/timeline", code))
                .andExpect(jsonPath("$.entries[*].act", hasItem("evaluation.rated")));
    }

    @Test
    void whoeverMaySeeTheAuditSeesTheYearAndNobodyElse() throws Exception {
        for (PersonId reader : List.of(sari, BUDI, RATNA, TONO, ANDI)) {
            as(reader, get("/skp/kode/{code}/lini-masa", code)).andExpect(status().isOk());
        }
        PersonId colleague = sari;
        somebodyWithAnSkp();
        as(colleague, get("/skp/kode/{code}/lini-masa", code)).andExpect(status().isForbidden());
        as(WATI, get("/skp/kode/{code}/lini-masa", code)).andExpect(status().isForbidden());
        as(WATI, get("/api/v1/contracts/{code}/timeline", code)).andExpect(status().isForbidden());
        as(BUDI, get("/skp/kode/SKP-2026-99999/lini-masa")).andExpect(status().isNotFound());
        as(BUDI, get("/skp/{year}/lini-masa", NEXT)).andExpect(content().string(containsString("Belum ada SKP")));
    }

    @Test
    void theYearCanBeTakenAway() throws Exception {
        did(sari, "contract.submitted");

        as(sari, get("/api/v1/contracts/{code}/timeline", code).param("download", "true"))
                .andExpect(header().string("Content-Disposition", containsString(code + ".json")))
                .andExpect(jsonPath("$.code").value(code))
                .andExpect(jsonPath("$.entries[0].act").value("contract.submitted"))
                .andExpect(jsonPath("$.entries[0].actor.nip").value(sari.value()))
                .andExpect(jsonPath("$.entries[0].at").isNotEmpty());
    }

    @Test
    void manyEntriesAreToldInOneBreath() throws Exception {
        IntStream.range(0, 400)
                .forEach(time -> did(time % 2 == 0 ? sari : BUDI, time % 2 == 0 ? "plan.submitted" : "plan.returned"));
        as(sari, get("/skp/{year}/lini-masa", NEXT)).andExpect(status().isOk());

        long began = System.nanoTime();
        as(sari, get("/skp/{year}/lini-masa", NEXT)).andExpect(status().isOk());

        assertThat((System.nanoTime() - began) / 1_000_000)
                .as("milliseconds; 200 are wanted, a busy machine is forgiven")
                .isLessThan(1_000);
    }

    private void did(PersonId actor, String act, String... details) {
        audit.append(
                actor,
                act,
                code,
                details.length == 0
                        ? Map.of()
                        : details.length == 2
                                ? Map.of(details[0], details[1])
                                : Map.of(details[0], details[1], details[2], details[3]));
    }

    private ResultActions as(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(authentication(
                UsernamePasswordAuthenticationToken.authenticated(new AccountPrincipal(person), null, List.of()))));
    }

    private static Newcomer newcomer(
            PersonId id, boolean expected, @Nullable PersonId evaluator, @Nullable Capacity duty) {
        return new Newcomer(
                id,
                "Lini " + id.value().substring(14),
                EmploymentStatus.PNS,
                expected,
                LocalDate.of(2020, 1, 1),
                "LINI",
                PositionKind.JF,
                "Analis",
                "III/b",
                evaluator,
                duty,
                duty == Capacity.UNIT_ADMIN ? "LINI" : null);
    }
}
