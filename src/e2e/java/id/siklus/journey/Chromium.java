package id.siklus.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import id.siklus.reference.RunningReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Chromium of the machine, and people who sit in front of it. What a page complains of is kept. */
final class Chromium implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                    .setArgs(FLAGS));
    private final List<String> complaints = new ArrayList<>();
    private final Map<String, String> signedIn = new HashMap<>();
    private final String address;

    Chromium(RunningReference siklus) {
        this.address = siklus.address();
    }

    /** Somebody at a desk, signed in with number and password. */
    Page signedIn(String number) {
        return signedIn(number, desk());
    }

    /** The same in that setting. Whoever has signed in once brings the cookie along. */
    Page signedIn(String number, Browser.NewContextOptions setting) {
        String cookies = signedIn.get(number);
        if (cookies != null) {
            return anonymous(setting.setStorageState(cookies));
        }
        Page page = anonymous(setting);
        page.navigate("/masuk");
        page.fill("#nip", number);
        page.fill("#password", RunningReference.PASSWORD);
        page.click("form:has(#nip) button[type=submit]");
        page.waitForURL("**/tugas**");
        signedIn.put(number, page.context().storageState());
        return page;
    }

    Page anonymous(Browser.NewContextOptions setting) {
        BrowserContext context = browser.newContext(setting.setBaseURL(address));
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /** Errors of scripts, blocked styles and failed requests so far. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    static Browser.NewContextOptions desk() {
        return screen(1280, ColorScheme.LIGHT);
    }

    static Browser.NewContextOptions screen(int width, ColorScheme scheme) {
        return new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
