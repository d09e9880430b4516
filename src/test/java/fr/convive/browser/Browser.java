package fr.convive.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;

/** Debian's Chromium, installed when it can be; one browser for all journeys, a fresh visitor for each person. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of(System.getProperty("convive.chromium", "/usr/bin/chromium"));
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String address;

    Browser(int port) {
        install();
        this.address = "http://localhost:" + port;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(QUIET));
    }

    /** Somebody before a screen of that width, signed in. */
    Page signedIn(String login, int width) {
        var page = visitor(width);
        page.navigate(address + "/connexion");
        page.fill("input[name=username]", login);
        page.fill("input[name=password]", login);
        page.click("main button[type=submit], main button");
        page.waitForURL(url -> !url.contains("/connexion"));
        return page;
    }

    Page visitor(int width) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("fr-FR")
                .setBaseURL(address));
        var page = context.newPage();
        page.setDefaultTimeout(20_000);
        return page;
    }

    /** Does what leads to another page, and waits until that one is there, whole. */
    static void leaving(Page page, Runnable deed) {
        page.evaluate("window.left = true");
        deed.run();
        for (int wait = 0; wait < 400; wait++) {
            try {
                if (Boolean.TRUE.equals(page.evaluate("!window.left && document.readyState === 'complete'"))) {
                    return;
                }
            } catch (com.microsoft.playwright.PlaywrightException onTheWay) {
                // between two pages there is nothing to ask
            }
            page.waitForTimeout(50);
        }
        throw new AssertionError("Nothing came after " + page.url());
    }

    /** No violation of the rules of accessibility on the page as it stands; one run, as no page of ours holds frames. */
    @SuppressWarnings("deprecation")
    static void assertAccessible(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations")); // what passes is not told node by node
        var violations = new AxeBuilder(page)
                .setLegacyMode(true)
                .options(options)
                .analyze()
                .getViolations();
        Assertions.assertThat(violations)
                .as(
                        "%s: %s",
                        page.url(),
                        violations.stream()
                                .map(v -> v.getId() + " " + v.getNodes())
                                .toList())
                .isEmpty();
    }

    private static void install() {
        if (Files.isExecutable(CHROMIUM)) {
            return;
        }
        try {
            if ("root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
                run("apt-get", "update", "-qq");
                run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation");
            }
        } catch (IOException failed) {
            throw new IllegalStateException(missing(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (!Files.isExecutable(CHROMIUM)) {
            throw new IllegalStateException(missing());
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(8, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
    }

    private static String missing() {
        return "The browser journeys need Chromium at " + CHROMIUM
                + ": install it (Debian: apt-get install chromium) or give -Dconvive.chromium=/path/to/it";
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
