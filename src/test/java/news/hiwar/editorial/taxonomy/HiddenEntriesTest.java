package news.hiwar.editorial.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import news.hiwar.delivery.http.SocketClient;
import news.hiwar.delivery.http.UnderWay;
import org.junit.jupiter.api.Test;

/** Readers do not see a record that was made for a story before something published is about it. */
@QuarkusTest
class HiddenEntriesTest extends WithKeepers {
    @TestHTTPResource("/graphql")
    URI address;

    @Inject
    MeterRegistry figures;

    private static final String ALL_READ =
            "{ actor(slug: \"zaabal\") { slug } node(id: \"%s\") { id } nodes(ids: [\"%s\"]) { id }"
                    + " actors(filter: { name: \"زعبل\" }) { totalCount nodes { slug } } suggest(prefix: \"زعبل\") { text } }";

    private Map<String, Object> hidden(String kind, Map<String, ?> input) {
        return keeper.makesHidden("create" + kind, input);
    }

    private Map<String, Object> zaabal() {
        return hidden(
                "Actor", Map.of("slug", "zaabal", "content", Map.of("kind", "PERSON", "name", Map.of("ar", "زعبل"))));
    }

    private static boolean seen(Map<String, Object> actor) {
        String id = actor.get("id").toString();
        var all = read(ALL_READ.formatted(id, id));
        boolean seen = all.get("actor") != null;
        assertThat(all.<Object>get("node") != null).isEqualTo(seen);
        assertThat(all.getList("nodes").get(0) != null).isEqualTo(seen);
        assertThat(all.getInt("actors.totalCount")).isEqualTo(seen ? 1 : 0);
        assertThat(all.getList("actors.nodes")).hasSize(seen ? 1 : 0);
        if (!seen) assertThat(all.getList("suggest")).isEmpty();
        return seen;
    }

    private static List<String> changes(Map<String, Object> entry) {
        return read("{ changes(first: 100) { nodes { kind id } } }")
                .<Map<String, String>>getList("changes.nodes")
                .stream()
                .filter(change -> change.get("id").equals(entry.get("id")))
                .map(change -> change.get("kind"))
                .toList();
    }

    private static String code(String document) {
        return news.hiwar.PlainJsonPath.of(news.hiwar.platform.staff.Somebody.READER
                        .reads(document)
                        .asString())
                .getString("errors[0].extensions.code");
    }

    @Test
    void aNewActorIsSeenWhileAPublishedStoryIsAboutIt() {
        Map<String, Object> actor = zaabal();
        assertThat(seen(actor)).isFalse();
        assertThat(changes(actor)).isEmpty();
        assertThat(code("{ articles(filter: { actors: [\"zaabal\"] }) { totalCount } }"))
                .isEqualTo("UNKNOWN_SLUG");

        Map<String, Object> story = amal.drafts("zaabal-story", "قال زعبل كلاما.");
        story = amal.does("linkArticle", story, Map.of("target", actor.get("id")));
        assertThat(seen(actor)).isFalse();

        story = amal.does("publishArticle", story, Map.of());
        assertThat(seen(actor)).isTrue();
        assertThat(changes(actor)).containsExactly("CREATED");
        assertThat(code("{ articles(filter: { actors: [\"zaabal\"] }) { totalCount } }"))
                .isNull();

        story = amal.does("withdrawArticle", story, Map.of());
        assertThat(seen(actor)).isFalse();

        story = amal.does("publishArticle", story, Map.of());
        assertThat(seen(actor)).isTrue();
        amal.does("unlinkArticle", story, Map.of("target", actor.get("id")));
        assertThat(seen(actor)).isFalse();
        assertThat(keeper.finds("actor", "zaabal")).isNull();
        assertThat(keeper.reads("{ actor(slug: \"zaabal\", preview: true) { slug isPublic } }")
                        .getBoolean("actor.isPublic"))
                .isFalse();
    }

    @Test
    void aDeletedStoryNoLongerShowsItsActor() {
        Map<String, Object> actor = zaabal();
        Map<String, Object> story = amal.drafts("zaabal-story", "قال زعبل كلاما.");
        story = amal.does("linkArticle", story, Map.of("target", actor.get("id")));
        story = amal.does("publishArticle", story, Map.of());
        assertThat(seen(actor)).isTrue();

        story = amal.does("withdrawArticle", story, Map.of());
        basma.does("deleteArticle", Map.of("id", story.get("id"), "expectedVersion", story.get("version")));

        assertThat(seen(actor)).isFalse();
    }

    @Test
    void anEditorCanPublishIt() {
        Map<String, Object> actor = zaabal();

        Map<String, Object> published = keeper.makesHidden("publishEntry", Keeper.of(actor, Map.of()));

        assertThat(published.get("version")).isEqualTo(actor.get("version"));
        assertThat(seen(actor)).isTrue();
    }

    @Test
    void whatAPublicRecordRefersToIsPublicToo() {
        Map<String, Object> actor = zaabal();
        Map<String, Object> topic = hidden("Topic", keeper.named("zaabal-topic", "موضوع زعبل"));
        Map<String, Object> dialogue = hidden(
                "Dialogue",
                Map.of(
                        "slug",
                        "zaabal-talks",
                        "content",
                        Map.of("name", Map.of("ar", "محادثات"), "parties", List.of("zaabal"))));
        Map<String, Object> round = hidden(
                "Round",
                Map.of(
                        "dialogue",
                        "zaabal-talks",
                        "number",
                        1,
                        "content",
                        Map.of("name", Map.of("ar", "جولة"), "agenda", List.of("zaabal-topic"))));
        hidden("Round", keeper.round("zaabal-talks", 2));
        assertThat(read("{ round(dialogue: \"zaabal-talks\", number: 1) { number } }")
                        .<Object>get("round"))
                .isNull();

        Map<String, Object> story = amal.drafts("zaabal-story", "كلام.");
        story = amal.does("linkArticle", story, Map.of("target", round.get("id")));
        story = amal.does("publishArticle", story, Map.of());

        var all = read(
                "{ dialogue(slug: \"zaabal-talks\") { parties { slug } rounds { number next { number } agenda { slug } } }"
                        + " topic(slug: \"zaabal-topic\") { slug } actor(slug: \"zaabal\") { rounds { number } } }");
        assertThat(all.getList("dialogue.parties.slug")).containsExactly("zaabal");
        assertThat(all.getList("dialogue.rounds.number")).containsExactly(1);
        assertThat(all.<Object>get("dialogue.rounds[0].next")).isNull();
        assertThat(all.getList("dialogue.rounds[0].agenda.slug")).containsExactly("zaabal-topic");
        assertThat(all.getList("actor.rounds.number")).containsExactly(1);
        assertThat(seen(actor)).isTrue();

        amal.does("withdrawArticle", story, Map.of());
        assertThat(seen(actor)).isFalse();
        assertThat(read("{ topic(slug: \"zaabal-topic\") { slug } dialogue(slug: \"zaabal-talks\") { slug } }")
                        .getMap(""))
                .allSatisfy((field, value) -> assertThat(value).isNull());
        assertThat(topic).isNotNull();
        assertThat(dialogue).isNotNull();
    }

    @Test
    void aMergeShowsWhatTakesThePlaceOfAPublicRecord() {
        Map<String, Object> actor = zaabal();
        Map<String, Object> known = keeper.actor("zaabal-known", "زعبل المعروف");

        chief.merges(known, actor);
        assertThat(read("{ actor(slug: \"zaabal-known\") { slug } }").getString("actor.slug"))
                .isEqualTo("zaabal");

        chief.undoes(known, keeper.finds("actor", "zaabal"));
        assertThat(read("{ actor(slug: \"zaabal\") { slug } }").<Object>get("actor"))
                .isNull();
        assertThat(read("{ actor(slug: \"zaabal-known\") { slug } }").getString("actor.slug"))
                .isEqualTo("zaabal-known");
    }

    @Test
    void membersAndNarrowerTopicsThatAreHiddenAreNotListed() {
        keeper.actor("zaabal-house", "بيت");
        hidden(
                "Actor",
                Map.of(
                        "slug",
                        "zaabal",
                        "content",
                        Map.of("kind", "PERSON", "name", Map.of("ar", "زعبل"), "affiliation", "zaabal-house")));
        keeper.topic("zaabal-field", "حقل");
        hidden(
                "Topic",
                Map.of(
                        "slug",
                        "zaabal-part",
                        "content",
                        Map.of("name", Map.of("ar", "جزء"), "broader", "zaabal-field")));

        var all = read(
                "{ actor(slug: \"zaabal-house\") { members { totalCount } }"
                        + " topic(slug: \"zaabal-field\") { narrower { slug } } topics(filter: { broader: \"zaabal-field\" }) { totalCount } }");

        assertThat(all.getInt("actor.members.totalCount")).isZero();
        assertThat(all.getList("topic.narrower")).isEmpty();
        assertThat(all.getInt("topics.totalCount")).isZero();
    }

    @Test
    void aRestoredRevisionShowsWhatItRefersToAndNothingElse() {
        Map<String, Object> actor = zaabal();
        actor = keeper.makesHidden("changeActor", Keeper.of(actor, content("kind", "ORGANISATION")));
        keeper.makesHidden("restoreEntry", Keeper.of(actor, Map.of("version", 1)));
        assertThat(seen(actor)).isFalse();

        Map<String, Object> dialogue = keeper.makes(
                "createDialogue",
                Map.of(
                        "slug",
                        "zaabal-talks",
                        "content",
                        Map.of("name", Map.of("ar", "محادثات"), "parties", List.of("zaabal"))));
        Object version = dialogue.get("version");
        assertThat(seen(actor)).isTrue();
        dialogue = keeper.makes("changeDialogue", dialogue, content("parties", List.of("nato")));
        assertThat(seen(actor)).isFalse();
        keeper.makes("restoreEntry", dialogue, Map.of("version", version));
        assertThat(seen(actor)).isTrue();
    }

    @Test
    void subscribersGetTheActorThatTheStoryShows() throws Exception {
        Map<String, Object> actor = zaabal();
        Map<String, Object> story = amal.drafts("zaabal-story", "قال زعبل كلاما.");
        story = amal.does("linkArticle", story, Map.of("target", actor.get("id")));
        SocketClient reader = SocketClient.open(address).initialised();
        reader.asks("1", "subscription { articleChanged { kind article { slug actors { slug } } } }");
        UnderWay.awaits(figures, 1);

        story = amal.does("publishArticle", story, Map.of());
        assertThat(reader.hears()).contains("CREATED", "zaabal-story", "{\"slug\":\"zaabal\"}");
        amal.does("unlinkArticle", story, Map.of("target", actor.get("id")));
        assertThat(reader.hears()).contains("UPDATED", "zaabal-story").doesNotContain("{\"slug\":\"zaabal\"}");

        reader.completes("1");
        UnderWay.awaits(figures, 0);
    }
}
