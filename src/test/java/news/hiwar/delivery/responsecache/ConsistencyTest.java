package news.hiwar.delivery.responsecache;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import news.hiwar.editorial.desk.AtTheDesk;
import news.hiwar.editorial.taxonomy.Keeper;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.naming.MentionTarget;
import news.hiwar.graph.topic.Topic;
import news.hiwar.ingestion.imports.Imports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Over a random mix of reads and changes every cached response, here and at a CDN, is the one that executing gives. A failure names the seed of
 * its mix, which {@code -Dconsistency.seed} repeats.
 */
@QuarkusTest
class ConsistencyTest extends AtTheDesk {
    private static final int STEPS = 120;
    private static final int TRIES = 100;
    private static final String CARD =
            "slug headline actors { name } topics { name } rounds { number } outlet { name }";
    private static final List<String> READS = List.of(
            "{ articles(first: 5) { totalCount nodes { %s } pageInfo { hasNextPage } } }".formatted(CARD),
            "{ articles(first: 5, filter: { actors: [\"iraq\"] }) { nodes { slug } } }",
            "{ articles(first: 3, order: OLDEST, filter: { language: EN }) { nodes { slug } } }",
            "{ actor(slug: \"iraq\") { name articles(first: 3) { totalCount nodes { slug } } topics { articles topic { name } } coActors { articles actor { name } } rounds { number } } }",
            "{ actor(slug: \"donald-trump\") { articles(first: 3, filter: { outlets: [\"kurdistan-24\"] }) { nodes { slug } } } }",
            "{ topic(slug: \"security\") { name narrower { name } articles(first: 3) { nodes { slug } } actors { articles actor { name } } } }",
            "{ dialogue(slug: \"us-iraq-strategic-dialogue\") { rounds { number articles(first: 3) { nodes { slug } } } } }",
            "{ article(slug: \"random-1\") { %s related(first: 3) { score article { slug headline } reasons { text } } } }"
                    .formatted(CARD),
            "{ article(slug: \"allawi-washington-visit-troop-cuts\") { related(first: 5) { score article { slug } reasons { text terms } } } }",
            "{ search(query: \"خبر random\") { totalCount facets { actors { articles actor { name } } } nodes { slug headline } } }",
            "{ actors(first: 10, filter: { topic: \"security\" }) { totalCount nodes { name } } }",
            "{ actors(first: 100) { nodes { name } } }",
            "{ suggest(prefix: \"شخص\") { text node { id } } }",
            "{ actor(slug: \"hidden-0\") { name articles { totalCount } } other: actor(slug: \"hidden-1\") { name } }",
            "{ actors(filter: { name: \"شخص خفي\" }) { totalCount nodes { slug } } suggest(prefix: \"خفي\") { text } }",
            "{ outlet(slug: \"kurdistan-24\") { articles(first: 2) { nodes { slug } } } }",
            "{ outlet(slug: \"kurdistan-24\") { articles { totalCount } } asharq: outlet(slug: \"asharq\") { articles { totalCount } } }",
            "{ articles(filter: { language: EN }) { totalCount } }",
            "{ articles(filter: { publishedBefore: \"2016-01-01T00:00:00Z\" }) { totalCount } }",
            "{ article(slug: \"imported-0\") { %s } edited: article(slug: \"edited-0\") { %1$s } }".formatted(CARD),
            "{ node(id: \"QXJ0aWNsZTpyYW5kb20tMg\") { id ... on Article { headline } } }");

    @Inject
    ResponseCache answers;

    @Inject
    CdnModel cdn;

    @Inject
    Imports imports;

    @TempDir
    Path folder;

    /** Those that an editor has published. */
    private final Map<String, Map<String, Object>> edited = new LinkedHashMap<>();

    /** Those that an editor has made, and not published. */
    private final Map<String, Map<String, Object>> hidden = new HashMap<>();

    private Keeper keeper;

    @BeforeEach
    void begin() {
        keeper = new Keeper(basma.somebody());
    }

    @AfterEach
    void dropAll() {
        archive.rename("iraq", "العراق");
        archive.reset();
        answers.invalidate(List.of(Tags.ALL)); // it writes past Hibernate
        cdn.purge(Set.of(Tags.ALL));
    }

    @Test
    void holdsOverARandomMix() throws Exception {
        long seed = Long.getLong("consistency.seed", System.nanoTime());
        Random random = new Random(seed);
        List<String> published = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            String changed = random.nextInt(3) == 0 ? change(random, step, published) : "nothing";
            for (int i = 0; i < 3; i++) {
                String read = READS.get(random.nextInt(READS.size()));
                assertThat(isSame(read))
                        .as("seed %d, step %d, after %s: %s", seed, step, changed, read)
                        .isTrue();
            }
        }
        assertThat(answers.count()).isPositive();
        assertThat(cdn.hits()).isPositive();
    }

    /** The index may move on between the two; an old answer would stay. */
    private boolean isSame(String read) throws InterruptedException {
        for (int tries = 0; tries < TRIES; tries++) {
            String atCdn = cdn.asks(read);
            String kept = CachingReader.asks(read).asString();
            String executed = CachingReader.asksAnew(read).asString();
            if (kept.equals(executed) && atCdn.equals(executed)) return true;
            TimeUnit.MILLISECONDS.sleep(30);
        }
        return false;
    }

    private String change(Random random, int step, List<String> published) throws Exception {
        return switch (random.nextInt(6)) {
            case 0 -> edit(random, step);
            case 1 -> merge(step);
            case 2 -> {
                String slug = "imported-" + random.nextInt(2);
                imports.line(folder, slug, "الرقم " + step);
                yield "importing " + slug;
            }
            case 3 -> link(random);
            default -> write(random, step, published);
        };
    }

    /** What an editor does with an article: text, outlet, language and day change, it goes and comes back. */
    private String edit(Random random, int step) {
        String slug = "edited-" + random.nextInt(3);
        Map<String, Object> article = edited.get(slug);
        if (article == null) {
            edited.put(slug, amal.does("publishArticle", amal.drafts(slug, TEXT), Map.of()));
            return "publishing " + slug;
        }
        if (article.get("state").equals("WITHDRAWN")) {
            edited.put(slug, amal.does("publishArticle", article, Map.of()));
            return "publishing again " + slug;
        }
        String field = List.of("headline", "outlet", "language", "publishedAt", "state")
                .get(random.nextInt(5));
        if (field.equals("state")) {
            edited.put(slug, amal.does("withdrawArticle", article, Map.of()));
            return "withdrawing " + slug;
        }
        String value = switch (field) {
            case "outlet" -> List.of("kurdistan-24", "asharq").get(random.nextInt(2));
            case "language" -> List.of("AR", "EN").get(random.nextInt(2));
            case "publishedAt" -> "20%02d-05-01T00:00:00Z".formatted(10 + random.nextInt(12));
            default -> "عنوان random " + step;
        };
        Map<String, ?> correction = Map.of("note", "تصحيح", "content", Map.of(field, value));
        edited.put(slug, amal.does("correctArticle", article, correction));
        return "changing %s of %s to %s".formatted(field, slug, value);
    }

    /** A record that an editor made for an article comes into it, or goes out of it: readers see it while that is published. */
    private String link(Random random) {
        String slug = "hidden-" + random.nextInt(2);
        Map<String, Object> actor = hidden.computeIfAbsent(
                slug,
                made -> keeper.makesHidden(
                        "createActor",
                        Map.of(
                                "slug",
                                made,
                                "content",
                                Map.of("kind", "PERSON", "name", Map.of("ar", "شخص خفي " + made)))));
        String about = "edited-" + random.nextInt(3);
        Map<String, Object> article = edited.get(about);
        if (article == null) return "making " + slug;
        boolean linked = article.get("actors").toString().contains(slug);
        String mutation = linked ? "unlinkArticle" : "linkArticle";
        edited.put(about, amal.does(mutation, article, Map.of("target", actor.get("id"))));
        return "%s %s and %s".formatted(mutation, about, slug);
    }

    private String merge(int step) {
        Map<String, Object> merged = keeper.actor("merged-" + step, "شخص مدموج " + step);
        Map<String, Object> survivor = keeper.actor("survivor-" + step, "شخص باق " + step);
        archive.publish(
                "of-merged-" + step,
                Instant.parse("2021-06-01T00:00:00Z").plusSeconds(step),
                Actor.<Actor>find("slug", "merged-" + step).firstResult(),
                Actor.<Actor>find("slug", "iraq").firstResult());
        keeper.merges(merged, survivor);
        return "merging merged-" + step;
    }

    private String write(Random random, int step, List<String> published) {
        String any = published.isEmpty() ? "" : published.get(random.nextInt(published.size()));
        switch (any.isEmpty() ? 0 : random.nextInt(6)) {
            case 1 -> archive.retitle(any, "خبر random " + step);
            case 2 -> archive.relink(any, targets(random));
            case 3 -> {
                archive.withdraw(any);
                published.remove(any);
                return "withdrawing " + any;
            }
            case 4 -> archive.actor("random-actor-" + step);
            case 5 -> archive.rename("iraq", "العراق " + step);
            default -> {
                String slug = "random-" + step % 4;
                if (published.contains(slug)) return "nothing";
                archive.publish(
                        slug,
                        Instant.parse("2021-01-01T00:00:00Z").plusSeconds(random.nextInt(40_000_000)),
                        targets(random));
                published.add(slug);
                return "publishing " + slug;
            }
        }
        return "changing " + any;
    }

    private MentionTarget[] targets(Random random) {
        List<MentionTarget> all = List.of(
                Actor.<Actor>find("slug", "iraq").firstResult(),
                Actor.<Actor>find("slug", "donald-trump").firstResult(),
                Topic.<Topic>find("slug", "troop-withdrawal").firstResult(),
                Topic.<Topic>find("slug", "security").firstResult(),
                DialogueRound.<DialogueRound>find("number", 3).firstResult());
        return all.stream().filter(target -> random.nextBoolean()).toArray(MentionTarget[]::new);
    }
}
