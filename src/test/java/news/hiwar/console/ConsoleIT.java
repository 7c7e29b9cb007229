package news.hiwar.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The console of the packaged application as an editor sees it, in Debian's Chromium. */
@QuarkusIntegrationTest
@TestProfile(ConsoleIT.WithChief.class)
@EnabledIf(value = "chromiumIsInstalled", disabledReason = "no /usr/bin/chromium: apt-get install chromium")
class ConsoleIT {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String PASSWORD = "long enough for a test";
    private static final Path NODE = Path.of("src/main/console/node/node").toAbsolutePath(); // the build's own

    /** The console's only user. */
    public static class WithChief implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("hiwar.staff.first-chief.name", "basma", "hiwar.staff.first-chief.password", PASSWORD);
        }
    }

    @TestHTTPResource("/")
    URI root;

    private final List<String> complaints = new ArrayList<>();
    private Playwright playwright;
    private Page page;

    static boolean chromiumIsInstalled() {
        return Files.isExecutable(CHROMIUM);
    }

    @BeforeEach
    void open() {
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH", NODE.toString())));
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
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

    @AfterEach
    void close() {
        playwright.close();
    }

    @Test
    void runsAnOperationByClickingAndShowsArabicFromRightToLeft() {
        tab("ArticlePage").click();
        run();

        PlaywrightAssertions.assertThat(result()).containsText("الكاظمي إلى واشنطن");
        Locator headline = result().locator(".arabic").first();
        PlaywrightAssertions.assertThat(headline).hasCSS("direction", "rtl");
        screenshot("article");

        tab("HomeFeed").click();
        run();
        PlaywrightAssertions.assertThat(result()).containsText("readingMinutes");
        screenshot("feed");
        assertThat(complaints).isEmpty();
    }

    @Test
    void signsInAndOut() {
        signIn();
        tab("ImportPreview").click();
        run();
        PlaywrightAssertions.assertThat(result()).containsText("outcome");
        screenshot("signed-in");

        button("Sign out").click();
        page.navigate(root.toString());
        PlaywrightAssertions.assertThat(page.locator(".viewer")).containsText("Sign in");
        assertThat(complaints).isEmpty();
    }

    @Test
    void anEditorPublishesAnArticleThatAReaderIsToldOf() {
        Page reader = page.context().browser().newContext().newPage();
        reader.navigate(root.toString());
        run(reader, "FollowNews");
        reader.waitForTimeout(1000); // graphql-ws does not confirm a subscription
        signIn();

        for (String step : List.of("CreateDraft", "ChangeArticle", "LinkArticle", "ScheduleArticle")) {
            run(page, step);
            PlaywrightAssertions.assertThat(result()).containsText("\"userErrors\": []");
            screenshot("desk-" + step);
        }
        assertThat(read(reader)).contains("\"article\":null");
        run(page, "PublishArticle");

        PlaywrightAssertions.assertThat(result()).containsText("PUBLISHED");
        screenshot("desk-PublishArticle");
        PlaywrightAssertions.assertThat(reader.locator(".result-window")).containsText("talks-resume-in-baghdad");
        reader.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "desk-reader.png")));
        assertThat(read(reader)).contains("استئناف المشاورات الفنية بين بغداد وواشنطن");

        run(); // the same once more
        PlaywrightAssertions.assertThat(result()).containsText("VERSION_CONFLICT");
        screenshot("desk-conflict");
        run(page, "CorrectArticle");
        PlaywrightAssertions.assertThat(result()).containsText("\"version\": 6");
        run(page, "WithdrawArticle");
        PlaywrightAssertions.assertThat(result()).containsText("WITHDRAWN");
        assertThat(read(reader)).contains("\"article\":null");
        assertThat(complaints).isEmpty();
    }

    private String read(Page reader) {
        String query = "graphql?query=%7Barticle(slug:%22talks-resume-in-baghdad%22)%7Bheadline%7D%7D";
        return reader.context().request().get(root + query).text();
    }

    private void signIn() {
        page.getByText("Sign in").click();
        screenshot("sign-in");
        page.locator("[name=j_username]").fill("basma");
        page.locator("[name=j_password]").fill(PASSWORD);
        page.locator("button").click();
        PlaywrightAssertions.assertThat(page.locator(".viewer")).containsText("basma");
    }

    private static void run(Page page, String operation) {
        page.getByRole(
                        AriaRole.TAB,
                        new Page.GetByRoleOptions().setName(operation).setExact(true))
                .click();
        page.waitForTimeout(300); // GraphiQL takes up the operation's name 100 ms after its tab was chosen
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Execute query")))
                .click();
    }

    @Test
    void documentsTheSchema() {
        button("Show Documentation Explorer").click();
        Locator documentation = page.locator(".graphiql-doc-explorer");
        documentation
                .getByText("Query", new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();

        PlaywrightAssertions.assertThat(documentation)
                .containsText("The article of that slug; null where there is none.");
        screenshot("documentation");
        assertThat(complaints).isEmpty();
    }

    private Locator tab(String name) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
    }

    private Locator result() {
        return page.locator(".result-window");
    }

    private void run() {
        page.waitForTimeout(300); // GraphiQL takes up the operation's name 100 ms after its tab was chosen
        button("Execute query").click();
    }

    private void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
