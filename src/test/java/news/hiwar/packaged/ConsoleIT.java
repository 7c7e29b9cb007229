package news.hiwar.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The console of the packaged application as an editor sees it. */
@EnabledIf(value = "chromiumIsInstalled", disabledReason = "no /usr/bin/chromium: apt-get install chromium")
class ConsoleIT {
    private static final String PASSWORD = "long enough for a test";

    @TempDir
    static Path anywhere;

    private static ServerProcess server;
    private static URI root;

    private Console console;
    private Page page;

    static boolean chromiumIsInstalled() {
        return Files.isExecutable(Console.CHROMIUM);
    }

    @BeforeAll
    static void start() throws Exception {
        Map<String, ?> settings = Map.of(
                "hiwar.data",
                anywhere,
                "hiwar.staff.first-chief.name",
                "basma",
                "hiwar.staff.first-chief.password",
                PASSWORD);
        server = ServerProcess.start(ServerProcess.EMBEDDED, anywhere, settings);
        root = server.address("/");
    }

    @AfterAll
    static void stop() {
        if (server != null) server.close();
    }

    @BeforeEach
    void open() {
        console = new Console(root);
        page = console.page;
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void runsAnOperationByClickingAndShowsArabicFromRightToLeft() {
        console.runs("ArticlePage");

        console.shows("الكاظمي إلى واشنطن");
        Locator headline = console.result().locator(".arabic").first();
        PlaywrightAssertions.assertThat(headline).hasCSS("direction", "rtl");
        console.screenshot("article");

        console.runs("HomeFeed");
        console.shows("readingMinutes");
        console.screenshot("feed");
        assertThat(console.complaints).isEmpty();
    }

    @Test
    void signsInAndOut() {
        signIn();
        console.runs("ImportPreview");
        console.shows("outcome");
        console.screenshot("signed-in");

        console.button("Sign out").click();
        page.navigate(root.toString());
        PlaywrightAssertions.assertThat(page.locator(".viewer")).containsText("Sign in");
        assertThat(console.complaints).isEmpty();
    }

    @Test
    void anEditorPublishesAnArticleThatAReaderIsToldOf() {
        try (Console reader = new Console(root)) {
            reader.runs("FollowNews");
            reader.page.waitForTimeout(1000); // graphql-ws does not confirm a subscription
            signIn();

            for (String step : List.of("CreateDraft", "ChangeArticle", "LinkArticle", "ScheduleArticle")) {
                console.runs(step);
                console.shows("\"userErrors\": []");
                console.screenshot("desk-" + step);
            }
            assertThat(asReaderReads()).contains("\"article\":null");
            console.runs("PublishArticle");

            console.shows("PUBLISHED");
            console.screenshot("desk-PublishArticle");
            reader.shows("talks-resume-in-baghdad");
            reader.screenshot("desk-reader");
            assertThat(asReaderReads()).contains("استئناف المشاورات الفنية بين بغداد وواشنطن");

            console.runsAgain();
            console.shows("VERSION_CONFLICT");
            console.screenshot("desk-conflict");
            console.runs("CorrectArticle");
            console.shows("\"version\": 6");
            console.runs("WithdrawArticle");
            console.shows("WITHDRAWN");
            assertThat(asReaderReads()).contains("\"article\":null");
            assertThat(console.complaints).isEmpty();
            assertThat(reader.complaints).isEmpty();
        }
    }

    private String asReaderReads() {
        String query = "graphql?query=%7Barticle(slug:%22talks-resume-in-baghdad%22)%7Bheadline%7D%7D";
        return page.context().browser().newContext().request().get(root + query).text();
    }

    private void signIn() {
        page.getByText("Sign in").click();
        console.screenshot("sign-in");
        page.locator("[name=j_username]").fill("basma");
        page.locator("[name=j_password]").fill(PASSWORD);
        page.locator("button").click();
        PlaywrightAssertions.assertThat(page.locator(".viewer")).containsText("basma");
    }

    @Test
    void documentsTheSchema() {
        console.button("Show Documentation Explorer").click();
        Locator documentation = page.locator(".graphiql-doc-explorer");
        documentation
                .getByText("Query", new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();

        PlaywrightAssertions.assertThat(documentation)
                .containsText("The article with this slug; null if there is none.");
        console.screenshot("documentation");
        assertThat(console.complaints).isEmpty();
    }
}
