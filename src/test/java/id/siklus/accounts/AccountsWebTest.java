package id.siklus.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.siklus.roster.Capacity;
import id.siklus.roster.EmploymentStatus;
import id.siklus.roster.OrgUnit;
import id.siklus.roster.RegisterPeople;
import id.siklus.roster.RegisterPeople.Newcomer;
import id.siklus.shared.PersonId;
import id.siklus.testing.SiklusTest;
import id.siklus.web.Accounts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** How people come to an account and keep it: invited, forgetful, changed, put in charge. */
@SiklusTest
class AccountsWebTest {

    private static final PersonId ADMIN = new PersonId("198503032010011901");
    private static final PersonId AUDITOR = new PersonId("198503032010011902");
    private static final String PASSWORD = "kuda lumping menari";
    private static final String ANOTHER = "gajah duduk di beranda";
    private static final Pattern LINK = Pattern.compile("http://localhost(/tautan/[A-Za-z0-9_-]{43})\"");

    private static int people = 100;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RegisterPeople register;

    @Autowired
    private Accounts accounts;

    @Autowired
    private FirstAdmin firstAdmin;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final List<String> others = new ArrayList<>();
    private Visitor admin;
    private PersonId sari;

    @BeforeEach
    void anAgencyWithAnAdmin() throws Exception {
        sari = next();
        register.register(
                List.of(new OrgUnit("AKUN", "Biro Akun", null)),
                List.of(
                        newcomer(ADMIN, "AKUN", Capacity.AGENCY_ADMIN),
                        newcomer(AUDITOR, "AKUN", Capacity.AUDITOR),
                        newcomer(sari, "AKUN", null)));
        accounts.create(ADMIN, PASSWORD);
        accounts.create(AUDITOR, PASSWORD);
        admin = new Visitor(mvc).signIn(ADMIN, PASSWORD);
    }

    @Test
    void whereTheLastAdminIsGoneAnotherIsMadeAndAMistypedOneCanBeCorrected() {
        nobodyAdministers();
        BootstrapAdmin mistyped = new BootstrapAdmin(next(), null);
        assertThat(firstAdmin.make(mistyped)).isTrue();

        assertThat(firstAdmin.make(new BootstrapAdmin(next(), "sekali pakai saja")))
                .isTrue();

        assertThat(firstAdmin.make(new BootstrapAdmin(next(), "sekali pakai saja")))
                .isFalse();
        nobodyAdministers();
        assertThat(firstAdmin.make(new BootstrapAdmin(next(), "sekali pakai saja")))
                .isTrue();
    }

    @Test
    void anAdminGivesNoDutyToThemselfAndNoneThatFollowsFromTheRoster() throws Exception {
        admin.post("/akun/" + ADMIN + "/peran", Map.of("capacity", "AUDITOR")).andExpect(status().isConflict());
        admin.post("/akun/" + sari + "/peran", Map.of("capacity", "EVALUATOR"))
                .andExpect(status().isUnprocessableEntity());
    }

    private void nobodyAdministers() {
        others.addAll(jdbc.sql("delete from roster.duty where duty = 'AGENCY_ADMIN' returning employee")
                .query(String.class)
                .list());
    }

    /** Other tests have admins of their own in this database. */
    @AfterEach
    void othersAdministerAgain() {
        jdbc.sql(
                        "insert into roster.duty (employee, duty) select unnest(:people::text[]), 'AGENCY_ADMIN' on conflict do nothing")
                .param("people", others.toArray(String[]::new))
                .update();
    }

    @Test
    void twoNodesThatStartAtOnceMakeOneFirstAdmin() throws Exception {
        nobodyAdministers();
        PersonId tono = next();
        BootstrapAdmin named = new BootstrapAdmin(tono, "sekali pakai saja");
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> start = () -> firstAdmin.make(named);

            assertThat(nodes.invokeAll(List.of(start, start)))
                    .extracting(made -> made.get())
                    .containsExactlyInAnyOrder(true, false);
        } finally {
            nodes.shutdown();
        }
        assertThat(firstAdmin.make(new BootstrapAdmin(next(), "sekali pakai saja")))
                .isFalse();
        assertThat(lines(tono)).containsExactly("accounts.first-admin");

        Visitor visitor = new Visitor(mvc).signIn(tono, "sekali pakai saja");
        visitor.get("/tugas").andExpect(redirectedUrl("/kata-sandi"));
        visitor.get("/akun").andExpect(redirectedUrl("/kata-sandi"));
        visitor.get("/masuk").andExpect(redirectedUrl("/kata-sandi"));
        visitor.get("/api/v1/me")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("web.password-change-due"));
        visitor.get("/kata-sandi")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("sekali pakai")))
                .andExpect(content().string(not(containsString("id=\"navigation\""))));
        change(visitor, "sekali pakai saja", PASSWORD).andExpect(redirectedUrl("/masuk?kata-sandi"));
        new Visitor(mvc).signIn(tono, PASSWORD).get("/akun").andExpect(status().isOk());
    }

    @Test
    void anInvitationOpensOnce() throws Exception {
        String link = linkOf(admin.post("/akun/" + sari + "/undang", Map.of("email", "")));
        Visitor invited = new Visitor(mvc);

        invited.get(link).andExpect(status().isOk()).andExpect(content().string(containsString("Buka akun Anda")));
        choose(invited, link, "terlalu", "terlalu")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("sedikitnya 12 tanda")));
        choose(invited, link, PASSWORD, ANOTHER).andExpect(content().string(containsString("tidak sama")));
        choose(invited, link, PASSWORD, PASSWORD).andExpect(redirectedUrl("/masuk?kata-sandi"));
        invited.get(link)
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Tautan ini sudah dipakai")));
        invited.signIn(sari, PASSWORD).get("/tugas").andExpect(status().isOk());
        assertThat(lines(sari)).containsExactly("accounts.invited", "accounts.opened");
        admin.post("/akun/" + sari + "/undang", Map.of()).andExpect(status().isConflict());
    }

    @Test
    void onlyTheHashOfALinkIsKept() throws Exception {
        String secret =
                linkOf(admin.post("/akun/" + sari + "/undang", Map.of())).substring("/tautan/".length());

        assertThat(jdbc.sql("select secret_hash from accounts.link where person = :person")
                        .param("person", sari.value())
                        .query(String.class)
                        .single())
                .isEqualTo(new LinkSecret(secret).hash())
                .doesNotContain(secret);
    }

    @Test
    void aLinkThatWasReplacedWithdrawnOrIsTooOldOpensNothing() throws Exception {
        String first = linkOf(admin.post("/akun/" + sari + "/undang", Map.of()));
        String second = linkOf(admin.post("/akun/" + sari + "/undang", Map.of()));
        Visitor invited = new Visitor(mvc);

        invited.get(first).andExpect(status().isNotFound());
        invited.get(second).andExpect(status().isOk());
        admin.post("/akun/" + sari + "/tarik", Map.of()).andExpect(redirectedUrl("/akun/" + sari));
        choose(invited, second, PASSWORD, PASSWORD).andExpect(status().isNotFound());

        String third = linkOf(admin.post("/akun/" + sari + "/undang", Map.of()));
        jdbc.sql("update accounts.link set expires_at = now() - interval '1 second' where person = :person")
                .param("person", sari.value())
                .update();
        choose(invited, third, PASSWORD, PASSWORD).andExpect(status().isNotFound());
        admin.get("/akun/" + sari).andExpect(content().string(containsString("Undangan lewat waktu")));
        assertThat(accounts.find(sari)).isEmpty();
    }

    @Test
    void aWholeUnitIsInvitedAtOnceWithoutThoseWhoHaveAnAccount() throws Exception {
        PersonId eko = next();
        PersonId wati = next();
        PersonId budi = next();
        register.register(
                List.of(new OrgUnit("AKUN-SEMUA", "Bagian Semua", "AKUN")),
                List.of(
                        newcomer(eko, "AKUN-SEMUA", null),
                        newcomer(wati, "AKUN-SEMUA", null),
                        newcomer(budi, "AKUN-SEMUA", null)));
        accounts.create(budi, PASSWORD);

        admin.get("/akun?unit=AKUN-SEMUA").andExpect(content().string(containsString("2 dari 3 orang")));
        String page = admin.post("/akun/undang", Map.of("unit", "AKUN-SEMUA"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(LINK.matcher(page).results()).hasSize(2);
        assertThat(page).contains("Orang " + eko.value().substring(15)).doesNotContain(budi.value());
        admin.post("/akun/undang", Map.of("unit", "AKUN-SEMUA"))
                .andExpect(content().string(containsString("sudah punya akun atau undangan")));
    }

    @Test
    void whoeverForgetsThePasswordIsAnsweredTheSameAsAnybodyAndStandsWithTheAdmin() throws Exception {
        accounts.create(sari, PASSWORD);
        String known = forgotten(sari.value());
        String unknown = forgotten("199001012015011999");
        String nonsense = forgotten("abc");

        assertThat(known)
                .contains("Bila nomor itu punya akun")
                .isEqualTo(unknown)
                .isEqualTo(nonsense);
        assertThat(accounts.find(sari)).isPresent();
        await().until(() -> lines(sari).contains("accounts.reset-asked"));
        admin.get("/akun/" + sari).andExpect(content().string(containsString("Lupa kata sandi dan menunggu Anda")));

        Visitor before = new Visitor(mvc).signIn(sari, PASSWORD);
        before.get("/tugas").andExpect(status().isOk());
        String link = linkOf(admin.post("/akun/" + sari + "/atur-ulang", Map.of()));
        before.get("/tugas").andExpect(status().isOk());
        choose(new Visitor(mvc), link, ANOTHER, ANOTHER).andExpect(redirectedUrl("/masuk?kata-sandi"));

        before.get("/tugas")
                .andExpect(status().isFound())
                .andExpect(header().string("Location", containsString("/masuk")));
        new Visitor(mvc).signIn(sari, ANOTHER).get("/tugas").andExpect(status().isOk());
        assertThat(lines(sari))
                .containsExactly("accounts.reset-asked", "accounts.reset-by-admin", "accounts.password-reset");
    }

    @Test
    void theAnswerToWhoeverForgotDoesNotWaitForWhatAnAccountTakes() {
        accounts.create(sari, PASSWORD);

        transaction.executeWithoutResult(held -> {
            jdbc.sql("lock table accounts.reset_wish in access exclusive mode").update();
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> forgotten(sari.value()));
            assertThat(lines(sari))
                    .as("the wish waits, the answer has been given")
                    .isEmpty();
        });

        await().until(() -> lines(sari).contains("accounts.reset-asked"));
    }

    @Test
    void aChangedPasswordEndsEverySessionOfTheAccountAndNoOther() throws Exception {
        accounts.create(sari, PASSWORD);
        Visitor here = new Visitor(mvc).signIn(sari, PASSWORD);
        Visitor elsewhere = new Visitor(mvc).signIn(sari, PASSWORD);

        change(here, "salah sama sekali", ANOTHER).andExpect(content().string(containsString("tidak cocok")));
        change(here, PASSWORD, PASSWORD).andExpect(content().string(containsString("sama dengan yang lama")));
        change(here, PASSWORD, sari.value()).andExpect(content().string(containsString("memuat NIP")));
        change(here, PASSWORD, "Siklus-2026!").andExpect(content().string(containsString("dicoba semua orang")));
        change(here, PASSWORD, ANOTHER).andExpect(redirectedUrl("/masuk?kata-sandi"));

        here.get("/tugas").andExpect(status().isFound());
        elsewhere.get("/tugas").andExpect(status().isFound());
        admin.get("/tugas").andExpect(status().isOk());
    }

    @Test
    void othersSeeNothingAndTheAuditorOnlyLooks() throws Exception {
        accounts.create(sari, PASSWORD);
        Visitor employee = new Visitor(mvc).signIn(sari, PASSWORD);
        Visitor auditor = new Visitor(mvc).signIn(AUDITOR, PASSWORD);

        for (String page : List.of("/akun", "/akun/" + sari)) {
            employee.get(page).andExpect(status().isForbidden());
            auditor.get(page)
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("action=\"/akun/"))));
        }
        for (Visitor visitor : List.of(employee, auditor)) {
            visitor.post("/akun/undang", Map.of("unit", "AKUN")).andExpect(status().isForbidden());
            visitor.post("/akun/" + sari + "/undang", Map.of()).andExpect(status().isForbidden());
            visitor.post("/akun/" + sari + "/atur-ulang", Map.of()).andExpect(status().isForbidden());
            visitor.post("/akun/" + sari + "/tarik", Map.of()).andExpect(status().isForbidden());
            visitor.post("/akun/" + sari + "/peran", Map.of("capacity", "AGENCY_ADMIN"))
                    .andExpect(status().isForbidden());
        }
        admin.get("/akun/199001012015011998").andExpect(status().isNotFound());
    }

    @Test
    void theAdminPutsOthersInChargeAndTakesItBackButNeverFromThemselves() throws Exception {
        accounts.create(sari, PASSWORD);
        Visitor employee = new Visitor(mvc).signIn(sari, PASSWORD);

        admin.post("/akun/" + sari + "/peran", Map.of("capacity", "UNIT_ADMIN"))
                .andExpect(status().isUnprocessableEntity());
        admin.post("/akun/" + sari + "/peran", Map.of("capacity", "AUDITOR")).andExpect(redirectedUrl("/akun/" + sari));
        employee.get("/akun").andExpect(status().isOk());
        admin.post("/akun/" + sari + "/peran/cabut", Map.of("capacity", "AUDITOR"))
                .andExpect(redirectedUrl("/akun/" + sari));
        employee.get("/akun").andExpect(status().isForbidden());
        admin.post("/akun/" + ADMIN + "/peran/cabut", Map.of("capacity", "AGENCY_ADMIN"))
                .andExpect(status().isConflict());
        assertThat(lines(sari)).containsExactly("accounts.duty-granted", "accounts.duty-revoked");
    }

    private ResultActions change(Visitor visitor, String old, String password) throws Exception {
        return visitor.post("/kata-sandi", Map.of("old", old, "password", password, "again", password));
    }

    private static ResultActions choose(Visitor visitor, String link, String password, String again) throws Exception {
        return visitor.post(link, Map.of("password", password, "again", again));
    }

    private String forgotten(String number) throws Exception {
        return new Visitor(mvc)
                .post("/lupa-kata-sandi", Map.of("nip", number))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static String linkOf(ResultActions made) throws Exception {
        String page = made.andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        Matcher found = LINK.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private List<String> lines(PersonId person) {
        return jdbc.sql("select act from audit.entry where object = :person order by id")
                .param("person", person.value())
                .query(String.class)
                .list();
    }

    private static PersonId next() {
        return new PersonId("199204112019032" + people++);
    }

    private static Newcomer newcomer(PersonId id, String unit, @Nullable Capacity duty) {
        return new Newcomer(
                id,
                "Orang " + id.value().substring(15),
                EmploymentStatus.PNS,
                false,
                LocalDate.of(2020, 1, 1),
                unit,
                null,
                "Staf",
                null,
                null,
                duty,
                null);
    }
}
