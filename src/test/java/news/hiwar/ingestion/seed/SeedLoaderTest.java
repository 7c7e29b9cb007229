package news.hiwar.ingestion.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import news.hiwar.Api;
import news.hiwar.discovery.search.QuietIndex;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SeedLoaderTest {
    private static final String ARTICLE = "articles/trump-congratulates-kadhimi-call.md";
    private static final String WHOLE_ARTICLE = """
            { article(slug: "trump-congratulates-kadhimi-call") {
                id headline updatedAt paragraphs { text } mentions { text } actors { id slug } topics { id } } }""";

    @Inject
    Archive archive;

    @Inject
    QuietIndex index;

    @Inject
    SessionFactory sessions;

    @TempDir
    Path folder;

    private SeedCopy copy;

    @BeforeEach
    void copySeeds() throws IOException {
        copy = SeedCopy.in(folder);
    }

    @AfterEach
    void reset() {
        archive.reset();
    }

    @Test
    void loadingTwiceChangesNothing() throws Exception {
        index.await();
        Statistics statistics = sessions.getStatistics();
        long least = Long.MAX_VALUE;
        for (int load = 0; load < 3; load++) { // during one of them a background task may look into the database
            statistics.clear();
            archive.load(folder);

            assertThat(statistics.getEntityInsertCount()).isZero();
            assertThat(statistics.getEntityUpdateCount()).isZero();
            assertThat(statistics.getEntityDeleteCount()).isZero();
            assertThat(statistics.getCollectionUpdateCount() + statistics.getCollectionRecreateCount())
                    .isZero();
            least = Math.min(least, statistics.getPrepareStatementCount());
        }
        assertThat(least).isEqualTo(8); // the turn, the tombstones, and one for each kind of entry
    }

    /** Version 1 computed hashes in another way: what editors have changed since must not be overwritten. */
    @Test
    void anUpgradeLeavesRowsOfVersionOneAsTheyAre() {
        archive.rename("iraq", "العراق الجديد");
        archive.seededByVersionOne("iraq");

        archive.load(folder);

        assertThat(Api.data("{ actor(slug: \"iraq\") { name } }").getString("actor.name"))
                .isEqualTo("العراق الجديد");
        archive.rename("iraq", "العراق");
    }

    @Test
    void anEditedFileUpdatesItsRowAndKeepsItsId() throws IOException {
        JsonPath before = Api.data(WHOLE_ARTICLE);
        copy.edit(ARTICLE, "\nheadline: .*\n", "\nheadline: عنوان محرَّر\n");
        copy.edit(ARTICLE, "\\z", "\nفقرة جديدة عن [العراق](actor:iraq) و[اليمن](actor:yemen).\n");
        copy.edit("actors.yaml", "\\{ ar: العراق, en: Iraq \\}", "{ ar: العراق, en: Republic of Iraq }");

        archive.load(folder);

        JsonPath after = Api.data(WHOLE_ARTICLE);
        assertThat(after.getString("article.id")).isEqualTo(before.getString("article.id"));
        assertThat(after.getString("article.headline")).isEqualTo("عنوان محرَّر");
        assertThat(after.getList("article.paragraphs"))
                .hasSize(before.getList("article.paragraphs").size() + 1);
        assertThat(after.getList("article.mentions"))
                .hasSize(before.getList("article.mentions").size() + 2);
        assertThat(after.getList("article.actors.slug")).contains("yemen");
        assertThat(after.getString("article.updatedAt")).isNotEqualTo(before.getString("article.updatedAt"));
        JsonPath actor = Api.data("{ actor(slug: \"iraq\") { name(language: EN) } }");
        assertThat(actor.getString("actor.name")).isEqualTo("Republic of Iraq");
        assertThat(Api.data("{ articles { totalCount } }").getInt("articles.totalCount"))
                .isEqualTo(Archive.seededArticles());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            actors.yaml    | kind: PERSON              | kind: HUMAN             | `HUMAN` is not one of
            actors.yaml    | kind: PERSON              | sort: PERSON            | the key `sort` is not known here
            articles/trump-congratulates-kadhimi-call.md | published: .* | # published | the entry has no `publication` or `published`
            dialogues.yaml | outcomes:                 | outcomes_en:            | the key `outcomes_en` is not known here
            actors.yaml    | affiliation: .*           | affiliation: nobody     | no actor has the slug nobody
            actors.yaml    | slug: iraq                | slug: Iraq              | a slug consists of lower-case letters
            actors.yaml    | slug: united-states       | slug: iraq              | an earlier entry has the slug iraq
            actors.yaml    | name: \\{ ar: إيران, en: Iran \\} | name: {}        | a text is wanted
            actors.yaml    | aliases: \\[سورية,        | aliases: [طهران,        | the name طهران belongs to another actor
            articles/trump-congratulates-kadhimi-call.md | outletCertainty: .*\\n | '' | `outlet`, `outletCertainty` and
            articles/trump-congratulates-kadhimi-call.md | هنّأ الرئيس | هنّأ\\nالرئيس | a paragraph is one line
            actors.yaml    | kind: STATE               | kind: [STATE]           | `kind` has a value of the wrong type
            actors.yaml    | aliases: \\[سورية,        | aliases: [~,            | `aliases` has a value of the wrong type
            actors.yaml    | aliases: \\[سورية,        | aliases: [" ",          | a text of `aliases` is blank
            actors.yaml    | aliases: \\[سورية,        | aliases: [العراق,       | the name العراق belongs to another actor
            dialogues.yaml | number: 1                 | number: 1.7             | `number` has a value of the wrong type
            dialogues.yaml | parties: \\[iraq          | parties: [~             | `parties` has a value of the wrong type
            articles/trump-congratulates-kadhimi-call.md | source: \\{.* | source: {} | `source` has no valid `document`
            articles/trump-congratulates-kadhimi-call.md | authors: \\[\\] | authors: [~] | `authors` has a value of the wrong type
            topics.yaml    | slug: security            | slug:                   | a slug consists of lower-case letters
            topics.yaml    | aliases: \\[القطاع الصحي,  | aliases: [سعر النفط, | the name سعر النفط belongs to another topic
            outlets.yaml   | website:                  | web:                    | the key `web` is not known here
            dialogues.yaml | basis: STATED             | basis: HOPED            | `HOPED` is not one of
            dialogues.yaml | to: 2020-06-30            | to: 2020-05-30          | `from` is later than `to`
            dialogues.yaml | parties: \\[iraq          | parties: [atlantis      | no actor has the slug atlantis
            dialogues.yaml | - troop-withdrawal        | - troop-arrival         | no topic has the slug troop-arrival
            articles/trump-congratulates-kadhimi-call.md | \\(actor:iraq\\) | (actor:atlantis) | no actor has the slug atlantis
            articles/trump-congratulates-kadhimi-call.md | \\(actor:iraq\\) | (actor:iran)     | is not a name of iran
            articles/trump-congratulates-kadhimi-call.md | \\(actor:iraq\\) | (https://a.b)    | a link leads to
            articles/trump-congratulates-kadhimi-call.md | slug: trump | slug: trumpet | the slug differs from the name
            articles/trump-congratulates-kadhimi-call.md | headline: .*| title: x      | the key `title` is not known here
            articles/trump-congratulates-kadhimi-call.md | language: AR| # language    | the entry has no `language`
            """)
    void aBrokenFileStopsWithItsNameLineAndProblem(String file, String right, String wrong, String problem)
            throws IOException {
        int line = copy.edit(file, right, wrong);

        assertThatThrownBy(() -> archive.load(folder))
                .isInstanceOf(BrokenSeed.class)
                .hasMessageStartingWith(file)
                .hasMessageContaining(problem)
                .satisfies(broken -> assertThat(line(broken)).isBetween(line - before(problem), line));
        assertThat(Api.data("{ articles { totalCount } }").getInt("articles.totalCount"))
                .isEqualTo(Archive.seededArticles());
    }

    /** What an entry lacks is reported in its first line, and what two entries share at the slug of the second. */
    private static int before(String problem) {
        return problem.matches(".*(the entry has no|belongs to another|outletCertainty).*") ? 12 : 0;
    }

    @Test
    void markdownOtherThanLinksIsRefusedWithItsLine() throws IOException {
        copy.edit(ARTICLE, "\\z", "\n# عنوان\n");
        long lines = Files.readString(folder.resolve(ARTICLE)).lines().count();

        assertThatThrownBy(() -> archive.load(folder))
                .hasMessage("%s, line %d: only paragraphs and links may stand here, not a heading", ARTICLE, lines);
    }

    @Test
    void whatIsGoneIsMissedAlsoWhereItsRowIsStillThere() throws IOException {
        copy.edit("actors.yaml", "slug: syria", "slug: syria-renamed");

        assertThatThrownBy(() -> archive.load(folder)).hasMessageContaining("no actor has the slug syria");
    }

    @Test
    void aTopicThatMovesTakesItsArticlesAlong() throws IOException {
        String topics = Files.readString(folder.resolve("topics.yaml"));
        int oil = topics.indexOf("    - slug: oil-prices");
        String entry = topics.substring(oil, topics.indexOf("    - slug:", oil + 10));
        String field = "- slug: regional-politics";
        int narrower = topics.indexOf("  narrower:\n", topics.indexOf(field)) + "  narrower:\n".length();
        assertThat(List.of(oil, narrower)).noneMatch(at -> at < 12);
        String moved = topics.substring(0, narrower) + entry + topics.substring(narrower);
        int old = moved.indexOf(entry, oil < narrower ? 0 : narrower + entry.length());
        Files.writeString(
                folder.resolve("topics.yaml"), moved.substring(0, old) + moved.substring(old + entry.length()));

        archive.load(folder);

        JsonPath data = Api.data("{ topic(slug: \"oil-prices\") { broader { slug } articles { nodes { slug } } }"
                + " field: articles(filter: { topics: [\"regional-politics\"], allActors: [] }) { nodes { slug } } }");
        assertThat(data.getString("topic.broader.slug")).isEqualTo("regional-politics");
        assertThat(data.getList("field.nodes.slug")).containsAll(data.getList("topic.articles.nodes.slug"));
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(folder.resolve("topics.yaml"));

        assertThatThrownBy(() -> archive.load(folder))
                .hasMessageStartingWith("topics.yaml, line 1: the file cannot be read");
    }

    private static int line(Throwable broken) {
        return Integer.parseInt(broken.getMessage().replaceFirst("(?s).*?, line (\\d+):.*", "$1"));
    }
}
