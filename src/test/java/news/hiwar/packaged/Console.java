package news.hiwar.packaged;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The console in Debian's Chromium, as somebody uses it who has not been there before. */
class Console implements AutoCloseable {
    static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static final Path NODE = Path.of("src/main/console/node/node").toAbsolutePath(); // the build's own
    private static final int PATIENCE_MILLIS = 15_000; // a busy machine takes its time
    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** What the page should not have done or said. */
    final List<String> complaints = new ArrayList<>();

    final Page page;

    private final Playwright playwright = Playwright.create(new Playwright.CreateOptions()
            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH", NODE.toString())));

    Console(URI root) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(QUIETLY));
        page = browser.newContext(new Browser.NewContextOptions().setViewportSize(1400, 850))
                .newPage();
        page.onRequest(request -> {
            URI address = URI.create(request.url());
            boolean own = root.getAuthority().equals(address.getAuthority()) || "data".equals(address.getScheme());
            if (!own) complaints.add("outside: " + address);
        });
        page.onConsoleMessage(message -> {
            if (message.type().matches("error|warning")) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
        page.navigate(root.toString());
    }

    @Override
    public void close() {
        playwright.close();
    }

    /** Goes to the tab of an operation and executes it. */
    void runs(String operation) {
        page.getByRole(
                        AriaRole.TAB,
                        new Page.GetByRoleOptions().setName(operation).setExact(true))
                .click();
        PlaywrightAssertions.assertThat(page.locator(".graphiql-query-editor")).containsText(operation);
        runsAgain();
    }

    void runsAgain() {
        page.waitForTimeout(500); // GraphiQL takes up the operation's name 100 ms after its tab was chosen
        button("Execute query").click();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
    }

    Locator result() {
        return page.locator(".result-window");
    }

    void shows(String text) {
        PlaywrightAssertions.assertThat(result()).containsText(text);
    }

    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
