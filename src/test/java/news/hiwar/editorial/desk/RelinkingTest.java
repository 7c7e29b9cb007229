package news.hiwar.editorial.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import news.hiwar.editorial.revisions.ArticleContent;
import news.hiwar.editorial.revisions.ArticleContent.Content;
import news.hiwar.editorial.revisions.ArticleContent.Links;
import news.hiwar.editorial.revisions.ArticleContent.Passage;
import news.hiwar.editorial.revisions.EntityRef;
import news.hiwar.graph.article.Paragraph;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.graph.naming.Language;
import news.hiwar.text.linking.Gazetteer;
import org.junit.jupiter.api.Test;

class RelinkingTest {
    private static final EntityRef IRAQ = new EntityRef(Kinds.ACTOR, "iraq");
    private static final EntityRef US = new EntityRef(Kinds.ACTOR, "united-states");
    private static final EntityRef TALKS = new EntityRef(Kinds.TOPIC, "talks");
    private static final Instant DAY = Instant.parse("2021-04-07T00:00:00Z");

    private static ArticleContent manuscript(String text, Passage... mentions) {
        Links links = Links.NONE;
        for (Passage mention : mentions) links = links.with(mention.subject());
        Content content = new Content(
                "", "", Language.AR, List.of(), null, null, DAY, ArticleContentChanges.at(DAY), false, "test", null);
        return new ArticleContent(content, List.of(new Paragraph(0, text)), List.of(mentions), links);
    }

    /** Where words stand last in a text. */
    private static Passage on(String words, String text, EntityRef subject) {
        int start = text.lastIndexOf(words);
        return new Passage(0, start, start + words.length(), subject);
    }

    private static ArticleContent iraqIn(String text) {
        return manuscript(text, on("العراق", text, IRAQ));
    }

    private static ArticleContent rewritten(ArticleContent old, String... text) {
        List<Paragraph> paragraphs = IntStream.range(0, text.length)
                .mapToObj(i -> new Paragraph(i, text[i]))
                .toList();
        return Relinking.rewritten(old, paragraphs, new Gazetteer(List.of(), List.of()));
    }

    @Test
    void aLinkFollowsAParagraphThatMoves() {
        ArticleContent moved = rewritten(iraqIn("قال العراق ذلك."), "فقرة أولى.", "قال العراق ذلك.");

        assertThat(moved.mentions()).containsExactly(new Passage(1, 4, 10, IRAQ));
    }

    @Test
    void aLinkDoesNotMoveIntoALongerWord() {
        ArticleContent moved = rewritten(iraqIn("قال العراق ذلك."), "قالت العراقية إن العراق رد.");

        assertThat(moved.mentions()).hasSize(1);
        assertThat(moved.words(moved.mentions().get(0))).isEqualTo("العراق");
        assertThat(moved.mentions().get(0).start()).isEqualTo("قالت العراقية إن ".length());
    }

    @Test
    void aNameStaysLinkedBehindItsParticle() {
        ArticleContent old = iraqIn("وافق ترامب والعراق.");

        assertThat(rewritten(old, "وافق بايدن والعراق معا.").mentions()).hasSize(1);
        assertThat(rewritten(old, "وافق بايدن.").links().of(Kinds.ACTOR)).isEmpty();
    }

    @Test
    void linksDoNotComeToLieOnEachOther() {
        String text = "US-Iraq talks. US said";
        ArticleContent old = manuscript(text, on("US-Iraq", text, TALKS), on("US", text, US));

        ArticleContent moved = rewritten(old, "The US said US-Iraq");

        assertThat(moved.mentions())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(moved.mentions())
                        .filteredOn(other -> !other.equals(one))
                        .noneMatch(other -> one.start() < other.end() && other.start() < one.end()));
    }
}
