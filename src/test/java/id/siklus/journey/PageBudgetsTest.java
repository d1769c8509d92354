package id.siklus.journey;

import static id.siklus.journey.PlayedYear.ANDI;
import static id.siklus.journey.PlayedYear.BUDI;
import static id.siklus.journey.PlayedYear.EKO;
import static id.siklus.journey.PlayedYear.FITRI;
import static id.siklus.journey.PlayedYear.IRWAN;
import static id.siklus.journey.PlayedYear.JOKO;
import static id.siklus.journey.PlayedYear.RATNA;
import static id.siklus.journey.PlayedYear.SARI;
import static id.siklus.journey.PlayedYear.TONO;
import static id.siklus.journey.PlayedYear.WATI;
import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.contract.OpenYear;
import id.siklus.engine.MailDelivery;
import id.siklus.intake.Intake;
import id.siklus.journey.Visitor.Answer;
import id.siklus.roster.RegisterPeople;
import id.siklus.testing.BureauTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What a page may cost: statements to the database and bytes over the wire, for every page there is, for each kind of
 * person who opens it, in a bureau in December and again with many times the rows. Real requests with real sessions; what
 * is counted is said at {@link id.siklus.testing.CountedRequests}. Pages are opened once before they are measured, since
 * the law (calendar, rules, decision tables) is read once a minute for everybody. The figures are written to
 * {@code target/page-budgets.md}.
 */
@BureauTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageBudgetsTest {

    /** Statements that a page may ask for, beside those of the session. */
    private static final int STATEMENTS = 8;

    private static final int KILOBYTE = 1024;
    private static final int HTML = 15 * KILOBYTE;
    private static final int FIRST_VISIT = 120 * KILOBYTE;
    private static final Map<String, Integer> ASSETS = Map.of(
            "app css", 12 * KILOBYTE,
            "htmx.min js", 17 * KILOBYTE,
            "idiomorph-ext.min js", 4 * KILOBYTE,
            "app js", 4 * KILOBYTE);
    private static final int FONTS = 54 * KILOBYTE;

    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"([^\"#]+\\.(?:css|js|svg)[^\"#]*)");
    private static final Pattern FONT = Pattern.compile("url\\(\"?'?([^)\"']+\\.woff2[^)\"']*)");
    private static final Pattern NAME = Pattern.compile(".*/([^/]+?)-[0-9a-f]{32}\\.(css|js|svg|woff2)");
    private static final Pattern WRITES =
            Pattern.compile("(?is)^\\s*(insert|update|delete|merge|with .* (insert|update|delete) ).*");

    /** The dry run of a replay acts and takes back what it did: no page that only reads. */
    private static final String DRY_RUN = "/pemantauan/peristiwa/putar-ulang";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Intake intake;

    @Autowired
    private MailDelivery mail;

    @Autowired
    private RegisterPeople registerPeople;

    @Autowired
    private OpenYear openYear;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    private final Map<String, Visitor> visitors = new HashMap<>();
    private PlayedYear year;
    private List<Page> pages;
    private Map<Page, Answer> measured;

    /**
     * A page and who opens it.
     *
     * @param person absent ({@code -}) for somebody who has not signed in
     * @param statements how many it may ask for
     */
    private record Page(String person, String path, int status, int statements) {

        Page(String person, String path) {
            this(person, path, 200, STATEMENTS);
        }

        Page upTo(int more) {
            return new Page(person, path, status, more);
        }
    }

    @BeforeAll
    void playTheYear() {
        year = new PlayedYear("http://127.0.0.1:" + port, jdbc, intake, mail);
        year.play();
        pages = pages();
        measured = measure();
    }

    @Test
    void noPageAsksForMoreStatementsThanItMay() throws IOException {
        write(measured);

        assertThat(tooMany(measured)).isEmpty();
    }

    @Test
    void manyTimesTheRowsAskForNoMoreStatements() throws IOException {
        year.multiply(registerPeople, openYear);

        Map<Page, Answer> again = measure();

        write(again);
        assertThat(tooMany(again)).isEmpty();
        assertThat(tooHeavy(again)).as("lists of many rows are cut into pages").isEmpty();
        assertThat(tooManyOfApi()).isEmpty();
    }

    @Test
    void noListOfTheApiAsksForMoreStatementsThanAPage() {
        assertThat(tooManyOfApi()).isEmpty();
    }

    @Test
    void everyPageThereIsIsMeasured() {
        Set<String> known = measured.values().stream()
                .map(answer -> answer.seen().handler())
                .collect(Collectors.toSet());

        Set<String> missing = patternsOfPages();
        missing.removeAll(known);

        assertThat(missing).as("pages without a line in this test").isEmpty();
    }

    @Test
    void whoeverReadsWritesNothing() {
        List<String> writes = new ArrayList<>();
        measured.forEach((page, answer) -> answer.seen().statements().stream()
                .filter(statement -> !page.path().contains(DRY_RUN))
                .filter(statement -> WRITES.matcher(statement).matches())
                .forEach(statement -> writes.add(page.path() + ": " + statement)));

        assertThat(writes).isEmpty();
    }

    @Test
    void noPageSendsMoreThanItMay() {
        assertThat(tooHeavy(measured))
                .as("compressed HTML above %d bytes", HTML)
                .isEmpty();
        assertThat(measured.values())
                .filteredOn(answer -> answer.status() == 200)
                .allMatch(answer -> answer.encoding().equals("gzip"), "is compressed");
    }

    @Test
    void aFirstVisitIsSmallAndASecondFetchesTheHtmlAlone() {
        Answer page = measured.entrySet().stream()
                .filter(each -> each.getKey().path().equals("/skp/2026/draf"))
                .findFirst()
                .orElseThrow()
                .getValue();
        Map<String, Answer> assets = assetsOf(page);

        int all =
                page.bytes() + assets.values().stream().mapToInt(Answer::bytes).sum();

        assertThat(all).as("first visit, of which %s", sizes(assets)).isLessThanOrEqualTo(FIRST_VISIT);
        assertThat(assets.values())
                .allMatch(asset -> asset.caching().contains("immutable"), "is never asked for again");
        ASSETS.forEach(
                (name, most) -> assertThat(assets.get(name).bytes()).as(name).isLessThanOrEqualTo(most));
        assertThat(assets.entrySet().stream()
                        .filter(asset -> asset.getKey().endsWith("woff2"))
                        .mapToInt(asset -> asset.getValue().bytes())
                        .sum())
                .as("fonts")
                .isLessThanOrEqualTo(FONTS);
    }

    private List<Page> pages() {
        String eko = year.code(EKO);
        String budi = year.code(BUDI);
        String irwan = year.code(IRWAN);
        String rejected = year.record("REJECTED");
        String run = year.replayed(rejected);
        return List.of(
                new Page("-", "/masuk"),
                new Page("-", "/bantuan"),
                new Page("-", "/masuk/sso", 403, STATEMENTS),
                new Page("-", "/lupa-kata-sandi"),
                new Page("-", "/tautan/tidak-ada", 404, STATEMENTS),
                new Page(EKO, "/kata-sandi"),
                new Page(TONO, "/akun"),
                new Page(TONO, "/akun/" + EKO),
                new Page(TONO, "/pemantauan/peristiwa/langkah"),
                new Page(SARI, "/", 302, STATEMENTS),
                new Page(SARI, "/bantuan"),
                new Page(SARI, "/gaya"),
                new Page(BUDI, "/navigasi"),
                new Page(EKO, "/tugas"),
                new Page(BUDI, "/tugas"),
                new Page(RATNA, "/tugas"),
                new Page(TONO, "/tugas"),
                new Page(BUDI, "/tim"),
                new Page(RATNA, "/tim"),
                new Page(SARI, "/skp/2026"),
                new Page(EKO, "/skp/2026"),
                new Page(BUDI, "/skp/kode/" + eko),
                new Page(TONO, "/skp/kode/" + eko),
                new Page(ANDI, "/skp/kode/" + eko),
                new Page(EKO, "/skp/kode/" + eko + "/selesai"),
                new Page(SARI, "/skp/2026/draf"),
                new Page(TONO, "/skp/2026/tanda-tangan"),
                new Page(IRWAN, "/tim/tinjau/" + year.code(FITRI)),
                new Page(BUDI, "/tim/tetapkan/" + year.code(WATI)),
                new Page(EKO, "/skp/2026/rencana"),
                new Page(EKO, "/skp/2026/rencana?bulan=01"),
                new Page(BUDI, "/skp/kode/" + eko + "/rencana?bulan=01"),
                new Page(RATNA, "/skp/kode/" + eko + "/rencana?bulan=01"),
                new Page(TONO, "/skp/kode/" + eko + "/rencana"),
                new Page(EKO, "/skp/2026/rencana/03"),
                new Page(IRWAN, "/tim/rencana/" + year.code(JOKO) + "/01"),
                new Page(EKO, "/skp/2026/realisasi/01"),
                new Page(EKO, "/skp/2026/realisasi/01/U1.1"),
                new Page(RATNA, "/tim/evaluasi/" + budi + "/01"),
                new Page(RATNA, "/tim/evaluasi/" + budi + "/01/U1.1"),
                // A month with facts that came late reads them as well, from both ledgers.
                new Page(IRWAN, "/skp/2026/realisasi/01"),
                new Page(RATNA, "/tim/evaluasi/" + irwan + "/01"),
                new Page(RATNA, "/tim/usulan/" + irwan + "/01"),
                new Page(BUDI, "/skp/2026/laporan"),
                new Page(EKO, "/skp/2026/laporan"),
                new Page(BUDI, "/tim/nilai/" + eko),
                new Page(RATNA, "/tim/nilai/" + budi),
                // The reviewer is shown how the team of somebody else spreads.
                new Page(RATNA, "/tim/nilai/" + eko),
                new Page(RATNA, "/tim/capaian/ORG-RBA"),
                new Page(EKO, "/skp/2025/hasil"),
                new Page(EKO, "/skp/2026/hasil"),
                new Page(EKO, "/skp/2025/hasil/terima"),
                new Page(BUDI, "/skp/kode/" + eko + "/hasil"),
                new Page(EKO, "/skp/2026/lini-masa"),
                new Page(BUDI, "/skp/kode/" + eko + "/lini-masa"),
                new Page(BUDI, "/pemantauan"),
                new Page(WATI, "/pemantauan"),
                new Page(TONO, "/pemantauan?semua=true"),
                new Page(TONO, "/pemantauan?unit=ORG-RBA&halaman=2&semua=true&sel=ORG-RBA&sendiri=true&tahap=DRAFT"),
                new Page(TONO, "/pemantauan?cari=bagian"),
                new Page(TONO, "/pemantauan/peristiwa"),
                new Page(ANDI, "/pemantauan/peristiwa"),
                new Page(TONO, "/pemantauan/peristiwa/" + rejected),
                new Page(TONO, DRY_RUN + "?kunci=" + rejected).upTo(30),
                new Page(TONO, DRY_RUN + "/" + run),
                new Page(SARI, "/tidak-ada", 404, STATEMENTS),
                new Page(SARI, "/pemantauan", 403, STATEMENTS));
    }

    private Map<Page, Answer> measure() {
        Map<Page, Answer> answers = new LinkedHashMap<>();
        for (Page page : pages) {
            visit(page);
            Answer answer = visit(page);
            answers.put(page, answer);
        }
        assertThat(answers.entrySet().stream()
                        .filter(page ->
                                page.getValue().status() != page.getKey().status())
                        .map(page ->
                                page.getKey() + " answered " + page.getValue().status()))
                .isEmpty();
        return answers;
    }

    private Answer visit(Page page) {
        return visitor(page.person()).get(page.path());
    }

    private Visitor visitor(String person) {
        String address = "http://127.0.0.1:" + port;
        return visitors.computeIfAbsent(
                person, who -> who.equals("-") ? Visitor.anonymous(address) : Visitor.signedIn(address, who));
    }

    private static List<String> tooMany(Map<Page, Answer> answers) {
        return answers.entrySet().stream()
                .filter(page -> page.getValue().statements() > page.getKey().statements())
                .map(page -> "%s as %s: %d statements, %d allowed%n%s"
                        .formatted(
                                page.getKey().path(),
                                page.getKey().person(),
                                page.getValue().statements(),
                                page.getKey().statements(),
                                String.join("\n", page.getValue().seen().statements())))
                .toList();
    }

    private static List<String> tooHeavy(Map<Page, Answer> answers) {
        return answers.entrySet().stream()
                .filter(page -> page.getValue().bytes() > HTML)
                .map(page -> page.getKey().path() + ": " + page.getValue().bytes())
                .toList();
    }

    private List<String> tooManyOfApi() {
        return lists().stream()
                .map(list -> Map.entry(list, visitor(list.person()).getJson(list.path())))
                .peek(answer -> assertThat(answer.getValue().status())
                        .as(answer.getKey().path())
                        .isEqualTo(200))
                .filter(answer -> answer.getValue().statements() > STATEMENTS)
                .map(answer -> answer.getKey().path() + " as " + answer.getKey().person() + ":\n"
                        + String.join("\n", answer.getValue().seen().statements()))
                .toList();
    }

    private List<Page> lists() {
        String eko = year.code(EKO);
        return List.of(
                new Page(EKO, "/api/v1/contracts"),
                new Page(BUDI, "/api/v1/contracts?limit=200"),
                new Page(RATNA, "/api/v1/contracts?limit=200"),
                new Page(WATI, "/api/v1/contracts?unit=ORG"),
                new Page(TONO, "/api/v1/contracts?limit=200"),
                new Page(BUDI, "/api/v1/tasks?limit=200"),
                new Page(RATNA, "/api/v1/tasks?limit=200"),
                new Page(RATNA, "/api/v1/late-facts"),
                new Page(BUDI, "/api/v1/monitoring/overdue"),
                new Page(WATI, "/api/v1/monitoring/overdue?unit=ORG"),
                new Page(TONO, "/api/v1/monitoring/overdue"),
                new Page(EKO, "/api/v1/people/" + EKO + "/work?month=2026-01"),
                new Page(RATNA, "/api/v1/people/" + EKO + "/attendance/2026-01"),
                new Page(RATNA, "/api/v1/contracts/" + eko + "/timeline"),
                new Page(TONO, "/api/v1/units"),
                new Page(TONO, "/api/v1/intake/partitions"),
                new Page(TONO, "/api/v1/intake/events?limit=200"),
                new Page(TONO, "/api/v1/years/2026/opening"));
    }

    /** Addresses that a controller answers with a template. */
    private Set<String> patternsOfPages() {
        Set<String> patterns = new TreeSet<>();
        handlers.getHandlerMethods().forEach((mapping, method) -> {
            if (isPage(mapping, method)) {
                patterns.addAll(mapping.getPatternValues());
            }
        });
        assertThat(patterns).isNotEmpty();
        return patterns;
    }

    private static boolean isPage(RequestMappingInfo mapping, HandlerMethod method) {
        Predicate<String> ours = type -> type.startsWith("id.siklus.");
        return ours.test(method.getBeanType().getName())
                && mapping.getMethodsCondition().getMethods().stream()
                        .anyMatch(each -> each.name().equals("GET"))
                && mapping.getProducesCondition().getProducibleMediaTypes().stream()
                        .noneMatch(MediaType.TEXT_EVENT_STREAM::includes)
                && !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class)
                && !method.hasMethodAnnotation(ResponseBody.class);
    }

    /** What a browser fetches for the page, by name and kind; fonts are named in the style sheet. */
    private Map<String, Answer> assetsOf(Answer page) {
        Map<String, Answer> assets = new LinkedHashMap<>();
        Visitor visitor = visitors.get(SARI);
        Matcher loaded = LOADED.matcher(page.text());
        while (loaded.find()) {
            fetch(visitor, loaded.group(1), assets);
        }
        Matcher font = FONT.matcher(assets.get("app css").text());
        while (font.find()) {
            fetch(visitor, font.group(1).startsWith("/") ? font.group(1) : "/" + font.group(1), assets);
        }
        return assets;
    }

    private static void fetch(Visitor visitor, String address, Map<String, Answer> assets) {
        Matcher name = NAME.matcher(address);
        assertThat(name.matches()).as(address + " carries a hash").isTrue();
        String known = name.group(2).equals("woff2") ? name.group(1) + " woff2" : name.group(1) + " " + name.group(2);
        if (!assets.containsKey(known)) {
            Answer answer = visitor.get(address);
            assertThat(answer.status()).as(address).isEqualTo(200);
            assets.put(known, answer);
        }
    }

    private static Map<String, Integer> sizes(Map<String, Answer> assets) {
        return assets.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, asset -> asset.getValue().bytes()));
    }

    private static void write(Map<Page, Answer> answers) throws IOException {
        StringBuilder table = new StringBuilder("| Page | Person | Statements | Bytes |\n|---|---|--:|--:|\n");
        answers.forEach((page, answer) -> table.append("| `%s` | %s | %d | %d |%n"
                .formatted(page.path(), page.person(), answer.statements(), answer.bytes())));
        Files.writeString(Path.of("target", "page-budgets.md"), table);
    }
}
