package id.siklus.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.siklus.roster.Duties.Duty;
import id.siklus.shared.PersonId;
import id.siklus.testing.SiklusTest;
import id.siklus.web.AccountPrincipal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** How a new agency gets its units. */
@SiklusTest
class UnitsWebTest {

    private static final PersonId ADMIN = new PersonId("198001012005011077");
    private static final PersonId SOMEBODY = new PersonId("198001012005011078");

    @Autowired
    private MockMvc http;

    @Autowired
    private Duties duties;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void anAdmin() {
        duties.grant(ADMIN, new Duty(Capacity.AGENCY_ADMIN, null));
    }

    @Test
    void theAdminAddsUnitsInAnyOrderAndOnce() throws Exception {
        String units = """
                {"items": [{"code": "BARU-TU", "name": "Tata Usaha", "parent": "BARU"}, {"code": "BARU", "name": "Biro Baru"}]}
                """;

        add(ADMIN, units).andExpect(status().isOk()).andExpect(jsonPath("$.added", contains("BARU-TU", "BARU")));
        add(ADMIN, units).andExpect(jsonPath("$.added", empty()));

        http.perform(get("/api/v1/units").with(as(ADMIN)))
                .andExpect(jsonPath("$.items[?(@.code == 'BARU-TU')].parent", hasItem("BARU")));
        assertThat(jdbc.sql("select count(*) from audit.entry where act = 'roster.unit-added' and object like 'BARU%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"items\": [{\"code\": \"x\", \"name\": \"X\"}]} | roster.unit-code",
                "{\"items\": [{\"code\": \"KOSONG\", \"name\": \" \"}]} | roster.unit-name",
                "{\"items\": [{\"code\": \"YATIM\", \"name\": \"Y\", \"parent\": \"NIHIL\"}]} | roster.unit-parent",
                "{\"items\": [{\"code\": \"AA\", \"name\": \"A\", \"parent\": \"BB\"}, {\"code\": \"BB\", \"name\": \"B\", \"parent\": \"AA\"}]}"
                        + " | roster.unit-circle",
                "{\"items\": [{\"code\": \"DUA\", \"name\": \"A\"}, {\"code\": \"DUA\", \"name\": \"B\"}]} | roster.unit-twice"
            })
    void whatIsWrongIsSaidAndNothingIsAdded(String units, String code) throws Exception {
        add(ADMIN, units)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value(code));
    }

    @Test
    void nobodyElseAddsUnits() throws Exception {
        add(SOMEBODY, "{\"items\": []}").andExpect(status().isForbidden());
        add(ADMIN, "{}").andExpect(status().is4xxClientError());
    }

    private ResultActions add(PersonId actor, String units) throws Exception {
        return http.perform(post("/api/v1/units")
                .with(as(actor))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(units));
    }

    private static RequestPostProcessor as(PersonId person) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(new AccountPrincipal(person), null, List.of()));
    }
}
