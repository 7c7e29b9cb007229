package news.hiwar.graph.article;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import news.hiwar.graph.date.FuzzyDate;
import news.hiwar.graph.naming.Language;
import news.hiwar.graph.naming.TextDirection;
import news.hiwar.graph.outlet.Outlet;
import news.hiwar.graph.visibility.Audience;
import news.hiwar.platform.relay.Node;
import news.hiwar.platform.relay.StoredNode;
import news.hiwar.platform.relay.StoredNode.NotContent;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@Entity
@Description("A news article.")
public class Article extends StoredNode implements Node {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final int WORDS_PER_MINUTE = 200;

    @Description("Title of the article.")
    public String headline;

    @Description("Summary in one or two sentences.")
    public String standfirst;

    @Enumerated(EnumType.STRING)
    @Description("Language of the article.")
    public Language language;

    @Description("Authors, as the document names them.")
    public List<@NonNull String> authors = new ArrayList<>();

    @Nullable
    @Description("City of the dateline; null if the document has none.")
    public String dateline;

    @Description(
            "Time of publication, by which lists are ordered; the start of the first possible day (UTC) if only a range of days is known.")
    public Instant publishedAt;

    @Description("Date of publication with its precision, and the words that state it.")
    @JsonAlias("published")
    public FuzzyDate publication;

    @Description("Time of the last change.")
    @NotContent
    public Instant updatedAt;

    /** Time of the last import; equal to {@code updatedAt} until an editor changes the article. */
    @Ignore
    @Nullable
    @NotContent
    public Instant importedAt;

    @Enumerated(EnumType.STRING)
    @Description("State in the editorial workflow; always PUBLISHED for readers.")
    @NotContent
    public ArticleState state = ArticleState.PUBLISHED;

    /** Whether readers see it. */
    @Ignore
    @NotContent
    public boolean live = true;

    /** Whether its date is the time of its publication here, since no document dates it. */
    @Ignore
    public boolean datedByPublishing;

    @Nullable
    @Description("Time of scheduled publication; null unless the state is SCHEDULED.")
    @NotContent
    public Instant scheduledFor;

    @Nullable
    @Description("End of the embargo, before which the article cannot be published; null if there is no embargo.")
    @NotContent
    public Instant embargoUntil;

    @Description("The number of words in the body.")
    @NotContent
    public int wordCount;

    @Description("Document that the facts of the article come from.")
    public SourceDocument source;

    @Nullable
    @Ignore // ArticleApi.outlet
    @ManyToOne(fetch = FetchType.LAZY)
    public Outlet outlet;

    @Ignore // ArticleApi.paragraphs; a table of its own, so that lists do not read it
    @ElementCollection
    @CollectionTable(name = "paragraph")
    @OrderBy("index")
    public List<Paragraph> paragraphs = new ArrayList<>();

    @Description("Direction of the text.")
    public TextDirection getDirection() {
        return language.direction;
    }

    @Description("Reading time of the body in minutes, at 200 words a minute; at least 1.")
    public int getReadingMinutes() {
        return Math.max(1, (wordCount + WORDS_PER_MINUTE - 1) / WORDS_PER_MINUTE);
    }

    public void become(ArticleState next) {
        state = next;
        live = next == ArticleState.PUBLISHED;
        if (next != ArticleState.SCHEDULED) scheduledFor = null;
    }

    public void write(List<Paragraph> text) {
        paragraphs.clear();
        paragraphs.addAll(text);
        wordCount = text.stream()
                .mapToInt(paragraph -> BLANKS.split(paragraph.text().trim()).length)
                .sum();
    }

    /** The articles with these keys that an audience sees, by key. */
    public static Map<Long, Article> seenBy(Audience audience, Collection<Long> keys) {
        if (keys.isEmpty()) return Map.of();
        return Article.<Article>find("from Article a where a.rowId in ?1 and " + audience.sees("a"), keys).stream()
                .collect(toMap(article -> article.rowId, article -> article));
    }
}
