package news.hiwar.editorial.revisions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.hiwar.graph.article.Paragraph;
import news.hiwar.graph.date.FuzzyDate;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.graph.naming.Language;
import news.hiwar.text.linking.LinkingResult.EntityLink;

/**
 * The editable content of an article as one value, which revisions keep; other records are named by their slugs.
 *
 * @param paragraphs in order, numbered from 0
 * @param mentions in reading order
 */
public record ArticleContent(Content content, List<Paragraph> paragraphs, List<Passage> mentions, Links links) {
    /**
     * The attributes of the article besides its text.
     *
     * @param undated whether the article is dated from when it is published
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
        /** The same attributes with the dates of another content. */
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

    /** Words in the text that are about a record. */
    public record Passage(int paragraph, int start, int end, EntityRef subject) {
        public static final Comparator<Passage> READING_ORDER =
                Comparator.comparingInt(Passage::paragraph).thenComparingInt(Passage::start);

        /** Empty for a link of a kind that words are not about. */
        public static Optional<Passage> of(EntityLink link) {
            return Optional.ofNullable(EntityRef.of(link.target()))
                    .filter(subject -> subject.kind().isMentioned())
                    .map(subject -> new Passage(link.place().paragraph(), link.start(), link.end(), subject));
        }
    }

    /**
     * The slugs of all records that the article is linked to, by the plural of their kind: the actors by prominence, no
     * dialogue that its rounds imply.
     */
    public record Links(@JsonValue Map<String, List<String>> slugs) {
        public static final Links NONE = new Links(Map.of());

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Links {
            Map<String, List<String>> all = new LinkedHashMap<>();
            for (Kind<?> kind : Kinds.LINKED) {
                all.put(kind.plural(), List.copyOf(slugs.getOrDefault(kind.plural(), List.of())));
            }
            slugs = all;
        }

        public List<String> of(Kind<?> kind) {
            return slugs.getOrDefault(kind.plural(), List.of());
        }

        public boolean contains(EntityRef record) {
            return of(record.kind()).contains(record.slug());
        }

        /** The links and, at the end, one to the record unless there is one. */
        public Links with(EntityRef record) {
            List<String> some = new ArrayList<>(of(record.kind()));
            if (!some.contains(record.slug())) some.add(record.slug());
            return with(record.kind(), some);
        }

        public Links without(EntityRef record) {
            return with(
                    record.kind(),
                    of(record.kind()).stream()
                            .filter(slug -> !slug.equals(record.slug()))
                            .toList());
        }

        private Links with(Kind<?> kind, List<String> some) {
            Map<String, List<String>> all = new LinkedHashMap<>(slugs);
            all.put(kind.plural(), some);
            return new Links(all);
        }
    }

    public ArticleContent with(Content changed) {
        return new ArticleContent(changed, paragraphs, mentions, links);
    }

    public ArticleContent with(List<Passage> changed, Links linked) {
        return new ArticleContent(content, paragraphs, changed, linked);
    }

    public ArticleContent with(List<Paragraph> text, List<Passage> changed, Links linked) {
        return new ArticleContent(content, text, changed, linked);
    }

    /** The words of a passage. */
    public String words(Passage passage) {
        return paragraphs.get(passage.paragraph).text().substring(passage.start, passage.end);
    }
}
