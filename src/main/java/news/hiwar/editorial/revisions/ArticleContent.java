package news.hiwar.editorial.revisions;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.hiwar.graph.article.Paragraph;
import news.hiwar.graph.date.FuzzyDate;
import news.hiwar.graph.naming.Language;
import news.hiwar.text.linking.LinkingResult.EntityLink;

/**
 * All that stands in an article; things are named by their slugs.
 *
 * @param paragraphs in order, numbered from 0
 * @param mentions in reading order
 */
public record ArticleContent(Content content, List<Paragraph> paragraphs, List<Passage> mentions, Linked links) {
    /**
     * What is said of the text, and its titles.
     *
     * @param undated whether it is dated from when it is published
     */
    public record Content(
            String headline,
            String standfirst,
            Language language,
            List<String> authors,
            @Nullable String dateline,
            @Nullable String outlet,
            Instant publishedAt,
            FuzzyDate publication,
            boolean undated,
            String document,
            @Nullable String url) {
        /** The same, with the times of another. */
        public Content dated(Content other) {
            return new Content(
                    headline,
                    standfirst,
                    language,
                    authors,
                    dateline,
                    outlet,
                    other.publishedAt,
                    other.publication,
                    other.undated,
                    document,
                    url);
        }
    }

    /** A place in the text that is about something. */
    public record Passage(int paragraph, int start, int end, EntityRef subject) {
        public static final Comparator<Passage> READING_ORDER =
                Comparator.comparingInt(Passage::paragraph).thenComparingInt(Passage::start);

        /** Nothing for what has no place in a text. */
        public static Optional<Passage> of(EntityLink link) {
            return Optional.ofNullable(EntityRef.of(link.target()))
                    .filter(subject -> subject.kind() != EntityRef.Kind.DIALOGUE)
                    .map(subject -> new Passage(link.place().paragraph(), link.start(), link.end(), subject));
        }

        public boolean overlaps(Passage other) {
            return paragraph == other.paragraph && start < other.end && other.start < end;
        }
    }

    /** What the article covers, with what is mentioned; the actors by prominence, no dialogue of a round that is covered. */
    public record Linked(List<String> actors, List<String> topics, List<String> rounds, List<String> dialogues) {
        public static final Linked NOTHING = new Linked(List.of(), List.of(), List.of(), List.of());
    }

    public ArticleContent with(Content changed) {
        return new ArticleContent(changed, paragraphs, mentions, links);
    }

    public ArticleContent with(List<Passage> changed, Linked linked) {
        return new ArticleContent(content, paragraphs, changed, linked);
    }

    public ArticleContent with(List<Paragraph> text, List<Passage> changed, Linked linked) {
        return new ArticleContent(content, text, changed, linked);
    }

    /** The words of a passage. */
    public String words(Passage passage) {
        return paragraphs.get(passage.paragraph).text().substring(passage.start, passage.end);
    }
}
