package news.hiwar.discovery.search;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import news.hiwar.text.linking.Gazetteer;

/** The document of an article in the index. Texts are terms, separated by blanks: see {@link Terms}. */
@SuppressWarnings("NullAway.Init") // IndexDocuments fills it
abstract sealed class ArticleDocument {
    /** The key of the marker, a document that is no article: it tells which index this is, and how old its content. */
    static final Long MARKER = 0L;

    Long key;

    /** The terms of headline, standfirst and body, repeated by their weight. */
    String text;

    /** The terms of other forms of these words. */
    String forms;

    /** The stems of the beginning of the body. */
    String lead;

    /** All words, normalised but not stemmed, for phrases. */
    String words;

    String language;
    Instant publishedAt;

    @Nullable
    Long outlet;

    List<Long> actors;

    /** The keys of the topics, including broader ones. */
    List<Long> topics;

    List<Long> dialogues;
    List<Long> rounds;

    /** Of the marker: identifies the index that belongs to a database. */
    @Nullable
    String generation;

    /** Of the marker: the number of the last write. */
    @Nullable
    Long writeNumber;

    /** Makes this the marker. */
    ArticleDocument mark(String generation, long writeNumber) {
        key = MARKER;
        this.generation = generation;
        this.writeNumber = writeNumber;
        return this;
    }

    /** Computes the terms of the texts. */
    void setTexts(String headline, String standfirst, List<String> paragraphs, Gazetteer names) {
        String body = String.join("\n", paragraphs);
        text = Terms.text(headline, standfirst, body, names);
        forms = Terms.forms(headline, standfirst, body);
        lead = Terms.lead(paragraphs);
        words = Terms.words(headline, standfirst, paragraphs);
    }

    static final class PublishedDocument extends ArticleDocument {}

    /** In an index of its own, so that no count or score of a reader's search reveals it. */
    static final class UnpublishedDocument extends ArticleDocument {}
}
