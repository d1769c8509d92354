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

/** People at real browsers: an SKP is agreed, signed and set; a month moves by itself; every screen is for everybody. */
@Tag("browser")
@DisabledIfEnvironmentVariable(named = "SIKLUS_SKIP_BROWSER", matches = "1", disabledReason = "SIKLUS_SKIP_BROWSER=1")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InTheBrowserIT {

    private static final String SARI = "199203112019032006";
    private static final String BUDI = "1976 1105 200112 1 003";
    private static final String EKO = "198607092010011006";
    private static final String TONO = "199607242022031007";
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static RunningReference siklus;
    private static Chromium chromium;

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
                Arguments.of(SARI, "/tidak-ada"));
    }

    @ParameterizedTest
    @MethodSource("screens")
    @Order(1)
    void everyScreenIsForEverybody(String person, String path) {
        look(person, path, Chromium.desk(), "id");
        look(person, path, Chromium.screen(1280, ColorScheme.DARK), "en");
        look(person, path, phone(), "id");
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
    void noPageHasComplained() {
        assertThat(chromium.complaints())
                .filteredOn(complaint -> !complaint.contains("/tidak-ada"))
                .isEmpty();
    }

    private static void look(String person, String path, NewContextOptions setting, String language) {
        Page page = chromium.signedIn(person, setting);
        page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + language);

        assertThat(violations(page)).as(path).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as(path + " scrolls sideways")
                .isEqualTo(0);
        page.context().close();
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
