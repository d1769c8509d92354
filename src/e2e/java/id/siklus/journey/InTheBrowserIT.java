package id.siklus.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.siklus.reference.RunningReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People at real browsers: an SKP is agreed, signed and set; a month moves by itself; every screen is for everybody. */
@Tag("browser")
@DisabledIfEnvironmentVariable(named = "SIKLUS_SKIP_BROWSER", matches = "1", disabledReason = "SIKLUS_SKIP_BROWSER=1")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InTheBrowserIT {

    private static final String SARI = "199203112019032006";
    private static final String BUDI = "1976 1105 200112 1 003";
    private static final String EKO = "198607092010011006";
    private static final String TONO = "199607242022031007";
    private static final String RATNA = "197003151995032001";
    private static final String IRWAN = "197508202000031002";
    private static final String EKOS_SKP = "SKP-2026-00007";
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static RunningReference siklus;
    private static Chromium chromium;
    private static boolean december;

    @BeforeAll
    static void open() {
        siklus = RunningReference.start();
        chromium = new Chromium(siklus);
    }

    @AfterAll
    static void close() throws Exception {
        chromium.close();
        siklus.close();
    }

    static Stream<Arguments> screens() {
        return Stream.of(
                Arguments.of(SARI, "/tugas"),
                Arguments.of(SARI, "/skp/2026"),
                Arguments.of(SARI, "/skp/2026/draf"),
                Arguments.of(EKO, "/skp/2026/rencana"),
                Arguments.of(EKO, "/skp/2026/realisasi/01"),
                Arguments.of(EKO, "/skp/2026/lini-masa"),
                Arguments.of(BUDI, "/tim"),
                Arguments.of(BUDI, "/pemantauan"),
                Arguments.of(TONO, "/pemantauan?semua=true"),
                Arguments.of(TONO, "/pemantauan/peristiwa"),
                Arguments.of(TONO, "/pemantauan/peristiwa/langkah"),
                Arguments.of(SARI, "/bantuan"),
                Arguments.of(SARI, "/gaya"),
                Arguments.of(SARI, "/tidak-ada"),
                Arguments.of(RATNA, "/tugas"),
                Arguments.of(RATNA, "/tim"),
                Arguments.of(TONO, "/skp/2026/tanda-tangan"),
                Arguments.of(IRWAN, "/tim/tinjau/SKP-2026-00006"),
                Arguments.of(BUDI, "/tim/tetapkan/SKP-2026-00010"),
                Arguments.of(TONO, "/skp/kode/" + EKOS_SKP),
                Arguments.of(TONO, "/skp/kode/" + EKOS_SKP + "/rencana"),
                Arguments.of(EKO, "/skp/kode/" + EKOS_SKP + "/selesai"),
                Arguments.of(EKO, "/skp/2026/rencana/02"),
                Arguments.of(EKO, "/skp/2026/realisasi/01/U1.1"),
                Arguments.of(IRWAN, "/tim/rencana/SKP-2026-00011/01"),
                Arguments.of(BUDI, "/tim/evaluasi/" + EKOS_SKP + "/01"),
                Arguments.of(BUDI, "/tim/usulan/" + EKOS_SKP + "/01"),
                Arguments.of(BUDI, "/skp/kode/" + EKOS_SKP + "/lini-masa"),
                Arguments.of(EKO, "/skp/2026/laporan"),
                Arguments.of(EKO, "/skp/2026/hasil"),
                Arguments.of(EKO, "/skp/2025/hasil"),
                Arguments.of(EKO, "/skp/2025/hasil/terima"),
                Arguments.of(EKO, "/kata-sandi"),
                Arguments.of(TONO, "/akun"),
                Arguments.of(TONO, "/akun/" + EKO));
    }

    @ParameterizedTest
    @MethodSource("screens")
    @Order(1)
    void everyScreenIsForEverybody(String person, String path) {
        look(person, path, Chromium.desk(), "id");
        look(person, path, Chromium.screen(1280, ColorScheme.DARK), "en");
        look(person, path, phone(), "id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/masuk", "/masuk/sso", "/lupa-kata-sandi", "/tautan/tidak-ada", "/bantuan"})
    @Order(1)
    void everyDoorIsForEverybody(String path) {
        look(chromium.anonymous(Chromium.desk()), path, "id");
        look(chromium.anonymous(Chromium.screen(1280, ColorScheme.DARK)), path, "en");
        look(chromium.anonymous(phone()), path, "id");
    }

    @Test
    @Order(2)
    void theSignInPageIsForEverybodyAndSaysWhatIsWrong() {
        Page page = chromium.anonymous(phone());
        page.navigate("/masuk");
        assertThat(violations(page)).isEmpty();

        page.fill("#nip", SARI);
        page.fill("#password", "wrong");
        page.click("form:has(#nip) button[type=submit]");

        assertThat(page).hasTitle("Kesalahan: Masuk – Siklus");
        assertThat(page.locator(".error-summary")).containsText("NIP atau kata sandi tidak cocok.");
        assertThat(page.locator("#nip")).hasValue("19920311 201903 2 006");
        assertThat(violations(page)).isEmpty();
        page.context().close();
    }

    @Test
    @Order(3)
    void sariAndBudiAgreeSignAndSet() {
        Page sari = chromium.signedIn(SARI);
        Page budi = chromium.signedIn(BUDI);

        sari.navigate("/tugas?lang=id");
        budi.navigate("/tugas?lang=id");
        follow(sari, "Susun dan ajukan SKP 2026");
        press(sari, "Ajukan ke Budi Santoso", "SKP diajukan");

        open(budi, "/tim", "Tinjau SKP 2026", "Sari Wulandari");
        budi.fill("#reason", "Target indikator kedua belum terukur.");
        press(budi, "Kembalikan", "SKP dikembalikan");

        sari.navigate("/tugas");
        assertThat(sari.locator("main")).containsText("Target indikator kedua belum terukur.");
        follow(sari, "Susun dan ajukan SKP 2026");
        press(sari, "Ajukan ke Budi Santoso", "SKP diajukan");

        open(budi, "/tim", "Tinjau SKP 2026", "Sari Wulandari");
        press(budi, "Setujui", "SKP disetujui");

        sari.navigate("/tugas");
        follow(sari, "Tanda tangani SKP 2026");
        sign(sari, "SKP ditandatangani");
        open(budi, "/tim", "Tetapkan SKP 2026", "Sari Wulandari");
        sign(budi, "SKP ditetapkan");

        sari.navigate("/skp/2026");
        assertThat(sari.locator("main")).containsText("Ditetapkan");
        sari.context().close();
        budi.context().close();
    }

    @Test
    @Order(4)
    void aRecordOnKafkaMovesAnOpenPageWithoutReload() throws Exception {
        Page eko = chromium.signedIn(EKO);
        eko.navigate("/skp/2026/rencana?bulan=01&lang=id");
        eko.evaluate("window.notReloaded = true");
        try (Scribe scribe = new Scribe(siklus.bootstrap())) {
            scribe.send(
                    "work",
                    "task-assigned",
                    EKO,
                    "2026-01-05T08:05:00+07:00",
                    Map.of(
                            "taskId", "BROWSER-1",
                            "title", "Reviu laporan kinerja triwulan",
                            "indicatorCode", "U1.1",
                            "quantity", 2,
                            "unit", "dokumen",
                            "assignedAt", "2026-01-05T08:05:00+07:00",
                            "dueAt", "2026-01-20T16:00:00+07:00",
                            "assignedBy", "197611052001121003"));

            assertThat(eko.locator("main")).containsText("Reviu laporan kinerja triwulan");
        }
        assertThat(eko.evaluate("window.notReloaded")).isEqualTo(true);
        eko.context().close();
    }

    @Test
    @Order(5)
    void everythingWorksWithoutScripts() {
        Page page = chromium.signedIn(BUDI, Chromium.desk().setJavaScriptEnabled(false));
        page.navigate("/tim?lang=id");
        assertThat(page.locator("h1")).hasText("Tim saya");
        page.click("footer button[value=dark]");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        page.click("header button[type=submit]");
        assertThat(page.locator("main")).containsText("Anda sudah keluar.");
        page.context().close();
    }

    @Test
    @Order(6)
    void aLinkToANewPasswordIsForEverybody() {
        Page tono = chromium.signedIn(TONO, phone());
        tono.navigate("/akun/" + IRWAN + "?lang=id");
        tono.click("form[action$='/atur-ulang'] button");
        assertThat(problems(tono)).isEmpty();
        String link = tono.locator("main").innerText().replaceAll("(?s).*(/tautan/\\S+).*", "$1");
        tono.context().close();

        look(chromium.anonymous(phone()), link, "id");
    }

    @ParameterizedTest
    @MethodSource("screensOfDecember")
    @Order(7)
    void everyScreenOfDecemberIsForEverybody(String person, String path) {
        if (!december) {
            new Caller(siklus.address(), TONO).post("/api/v1/clock", Map.of("to", "2026-12-02T09:00"));
            december = true;
        }
        everyScreenIsForEverybody(person, path);
    }

    static Stream<Arguments> screensOfDecember() {
        return Stream.of(
                Arguments.of(EKO, "/tugas"),
                Arguments.of(BUDI, "/tugas"),
                Arguments.of(BUDI, "/tim"),
                Arguments.of(EKO, "/skp/2026/rencana?bulan=01"),
                Arguments.of(EKO, "/skp/2026/laporan"),
                Arguments.of(BUDI, "/tim/nilai/" + EKOS_SKP),
                Arguments.of(RATNA, "/tim/nilai/" + EKOS_SKP),
                Arguments.of(RATNA, "/tim/capaian/ORG-RBA"),
                Arguments.of(EKO, "/skp/2026/lini-masa"),
                Arguments.of(TONO, "/pemantauan"));
    }

    @Test
    @Order(8)
    void noPageHasComplained() {
        assertThat(chromium.complaints())
                .filteredOn(complaint -> !complaint.contains("tidak-ada") && !complaint.contains("/masuk/sso"))
                .isEmpty();
    }

    private static void look(String person, String path, NewContextOptions setting, String language) {
        look(chromium.signedIn(person, setting), path, language);
    }

    private static void look(Page page, String path, String language) {
        page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + language);

        assertThat(problems(page)).as(path).isEmpty();
        page.context().close();
    }

    /** What keeps somebody from using the page that is open. */
    private static List<String> problems(Page page) {
        List<String> problems = new ArrayList<>(violations(page));
        if (!page.evaluate("document.documentElement.scrollWidth - innerWidth").equals(0)) {
            problems.add("scrolls sideways");
        }
        return problems;
    }

    private static NewContextOptions phone() {
        return Chromium.screen(320, ColorScheme.LIGHT);
    }

    private static void follow(Page page, String link) {
        page.locator("main a", new Page.LocatorOptions().setHasText(link)).first().click();
    }

    private static void open(Page page, String list, String link, String person) {
        page.navigate(list);
        page.locator("tr", new Page.LocatorOptions().setHasText(person))
                .locator("a", new Locator.LocatorOptions().setHasText(link))
                .click();
    }

    private static void press(Page page, String button, String result) {
        page.locator("main button", new Page.LocatorOptions().setHasText(button)).last().click();
        assertThat(page.locator("h1")).hasText(result);
    }

    private static void sign(Page page, String result) {
        page.check("#statement");
        page.fill("#password", RunningReference.PASSWORD);
        press(page, "Tanda tangani", result);
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .map(InTheBrowserIT::words)
                        .toList();
    }

    private static String words(Rule rule) {
        return rule.getId() + " at " + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }
}
