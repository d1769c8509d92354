package id.siklus.web.pages;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.siklus.shared.PersonId;
import id.siklus.testing.SiklusTest;
import id.siklus.web.AccountPrincipal;
import id.siklus.web.Accounts;
import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who comes in by which door, and what is said to those who do not. */
@SiklusTest
class DoorsWebTest {

    private static final String NUMBER = "199001012015011001";
    private static final String PASSWORD = "Rahasia-2026!";

    @Autowired
    private MockMvc http;

    @Autowired
    private Accounts accounts;

    @BeforeEach
    void openAnAccount() {
        accounts.create(new PersonId(NUMBER), PASSWORD);
    }

    @Test
    void aNumberMayBeTypedInGroups() throws Exception {
        signIn("19900101 201501 1 001", PASSWORD).andExpect(redirectedUrl("/tugas"));
    }

    @Test
    void theSameWordsMeetAWrongPasswordAndAnUnknownNumber() throws Exception {
        String wrong = bodyAfter(signIn(NUMBER, "salah"));
        String unknown = bodyAfter(signIn("199002022015012002", "salah"));

        org.assertj.core.api.Assertions.assertThat(wrong).contains("NIP atau kata sandi tidak cocok.");
        org.assertj.core.api.Assertions.assertThat(unknown.replace("199002022015012002", NUMBER))
                .isEqualTo(wrong);
        signIn(NUMBER, PASSWORD).andExpect(redirectedUrl("/tugas"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"199003032015011003", "199004042015011004"})
    void fiveWrongPasswordsBringAPauseWhetherOrNotThereIsAnAccount(String number) throws Exception {
        if (number.endsWith("3")) {
            accounts.create(new PersonId(number), PASSWORD);
        }
        for (int attempt = 1; attempt < 5; attempt++) {
            org.assertj.core.api.Assertions.assertThat(bodyAfter(signIn(number, "salah")))
                    .contains("tidak cocok");
        }

        org.assertj.core.api.Assertions.assertThat(bodyAfter(signIn(number, "salah")))
                .containsPattern("Coba lagi pukul \\d\\d\\.\\d\\d WIB");
        org.assertj.core.api.Assertions.assertThat(bodyAfter(signIn(number, PASSWORD)))
                .contains("Coba lagi pukul");
    }

    @Test
    void peopleAreLedToSignInAndScriptsAreTold() throws Exception {
        http.perform(get("/tugas").accept(MediaType.TEXT_HTML))
                .andExpect(status().isFound())
                .andExpect(header().string("Location", containsString("/masuk")));
        http.perform(get("/api/v1/me"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("web.unauthenticated"));
        http.perform(get("/navigasi").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/masuk"));
    }

    @Test
    void aScriptIsToldInItsLanguage() throws Exception {
        http.perform(get("/api/v1/nowhere").with(somebody()))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.title").value("Tidak ditemukan"));
        http.perform(get("/api/v1/nowhere").with(somebody()).header("Accept-Language", "en"))
                .andExpect(jsonPath("$.title").value("Not found"));
    }

    @Test
    void aWrongMethodAndAWrongMediaTypeAreProblemsWithACode() throws Exception {
        http.perform(post("/api/v1/me").with(somebody()).with(csrf()))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", containsString("GET")))
                .andExpect(jsonPath("$.code").value("web.status-405"));
    }

    @Test
    void aFormWithoutItsTokenChangesNothingAndSaysSo() throws Exception {
        http.perform(post("/tampilan").param("theme", "dark").with(somebody())).andExpect(status().isForbidden());
    }

    @Test
    void everyAnswerCarriesTheContentPolicy() throws Exception {
        http.perform(get("/masuk"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @ParameterizedTest
    @CsvSource({"en, Sign in", "id, Masuk", "fr, Masuk"})
    void theLanguageIsKeptInACookie(String language, String title) throws Exception {
        http.perform(get("/masuk").param("lang", language))
                .andExpect(content().string(containsString("<h1>" + title + "</h1>")))
                .andExpect(cookie().exists("lang"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../..", "id/xx", "!", ""})
    void aLanguageThatIsNoneKeepsNobodyOut(String language) throws Exception {
        http.perform(get("/masuk").cookie(new Cookie("lang", language)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<h1>Masuk</h1>")));
    }

    @Test
    void aNumberMayBePastedFromADocument() throws Exception {
        signIn("\u00A019900101\u00A0201501\u200B1\u2009001 ", PASSWORD).andExpect(redirectedUrl("/tugas"));
    }

    @Test
    void aFieldWhoseNameCannotBeIsRefused() throws Exception {
        http.perform(post("/tampilan").param("the\0me", "dark").with(somebody()).with(csrf()))
                .andExpect(status().isBadRequest());
    }

    @Test
    void theThemeNeverLeadsToAnotherSite() throws Exception {
        for (String back : List.of("//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example")) {
            http.perform(post("/tampilan")
                            .param("theme", "dark")
                            .param("back", back)
                            .with(csrf()))
                    .andExpect(redirectedUrl("/"))
                    .andExpect(cookie().value("theme", "dark"));
        }
    }

    @Test
    void theSessionCookieIsForTlsAndBrowsersAreToldToStayThere() throws Exception {
        signIn(NUMBER, PASSWORD)
                .andExpect(cookie().secure("SIKLUS", true))
                .andExpect(cookie().httpOnly("SIKLUS", true));
        http.perform(get("/masuk").secure(true)).andExpect(header().exists("Strict-Transport-Security"));
        http.perform(get("/masuk"))
                .andExpect(header().doesNotExist("Strict-Transport-Security"))
                .andExpect(content().string(not(containsString("SSO"))));
    }

    @Test
    void tooManyWrongPasswordsSayWhenToComeBack() throws Exception {
        for (int attempt = 1; attempt < 5; attempt++) {
            signIn("199005052015011005", "salah");
        }
        Cookie session =
                signIn("199005052015011005", "salah").andReturn().getResponse().getCookie("SIKLUS");

        http.perform(get("/masuk").cookie(session))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", org.hamcrest.Matchers.matchesPattern("\\d{2,3}")));
    }

    @Test
    void healthIsOpenAndTheRestOfTheMachineRoomIsNot() throws Exception {
        for (String open : List.of("/livez", "/readyz", "/actuator/health")) {
            http.perform(get(open)).andExpect(status().isOk());
        }
        for (String closed : List.of("/actuator/prometheus", "/actuator/env", "/actuator/heapdump", "/actuator")) {
            http.perform(get(closed).with(somebody())).andExpect(status().isForbidden());
        }
    }

    @Test
    void thereAreNoPersonasNoClockAndNoStyleGuideOutsideTheReferenceSetUp() throws Exception {
        http.perform(get("/masuk"))
                .andExpect(content().string(not(containsString("Coba sebagai"))))
                .andExpect(content().string(not(containsString("clockstrip"))));
        http.perform(get("/gaya").with(somebody())).andExpect(status().isNotFound());
        http.perform(get("/api/v1/me").header("Authorization", "Basic bm86bm8="))
                .andExpect(status().isUnauthorized());
    }

    private ResultActions signIn(String number, String password) throws Exception {
        return http.perform(
                post("/masuk").param("nip", number).param("password", password).with(csrf()));
    }

    private String bodyAfter(ResultActions refused) throws Exception {
        MvcResult result = refused.andExpect(redirectedUrl("/masuk")).andReturn();
        Cookie session = result.getResponse().getCookie("SIKLUS");
        return http.perform(session == null ? get("/masuk") : get("/masuk").cookie(session))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static RequestPostProcessor somebody() {
        return SecurityMockMvcRequestPostProcessors.authentication(UsernamePasswordAuthenticationToken.authenticated(
                new AccountPrincipal(new PersonId(NUMBER)), null, List.of()));
    }
}
