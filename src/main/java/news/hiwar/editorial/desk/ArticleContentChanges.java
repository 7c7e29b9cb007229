package news.hiwar.editorial.desk;

import static java.util.Objects.requireNonNullElse;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import news.hiwar.editorial.desk.ArticleContentInput.ClearedField;
import news.hiwar.editorial.desk.ArticleContentInput.ParagraphInput;
import news.hiwar.editorial.revisions.ArticleContent.Content;
import news.hiwar.graph.article.Paragraph;
import news.hiwar.graph.date.DateBasis;
import news.hiwar.graph.date.DatePrecision;
import news.hiwar.graph.date.FuzzyDate;
import news.hiwar.graph.naming.Language;
import news.hiwar.graph.outlet.Outlet;
import news.hiwar.platform.mutation.InputValidation;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.relay.Slugs;

/** Checks the content that an editor sends, and applies it to that of an article. */
final class ArticleContentChanges {
    private static final int HEADLINE = 300;
    private static final int STANDFIRST = 2000;
    private static final int PARAGRAPHS = 500;
    private static final int PARAGRAPH = 20_000;

    /** Of a body: a revision stores it with its links in one column, of at most a million characters on H2. */
    private static final int TEXT = 300_000;

    private static final int AUTHORS = 20;
    private static final int SHORT = 100;
    private static final int NOTE = 1000;
    private static final Instant EARLIEST = Instant.parse("1800-01-01T00:00:00Z");

    private ArticleContentChanges() {}

    /** The content of a new article. */
    static Content created(ArticleContentInput input, Instant now) {
        if (input.headline() == null) {
            throw MutationRejected.because("content.headline", "REQUIRED", "`content.headline` is missing.");
        }
        return changed(
                new Content("", "", Language.AR, List.of(), null, null, now, at(now), true, "Hiwar", null), input, now);
    }

    static Content changed(Content old, ArticleContentInput input, Instant now) {
        List<ClearedField> clear = input.clear() == null ? List.of() : input.clear();
        boolean undated = input.publishedAt() == null && (old.undated() || clear.contains(ClearedField.PUBLISHED_AT));
        Instant dated = input.publishedAt() != null ? dated(input.publishedAt(), now) : undated ? now : null;
        return new Content(
                requireNonNullElse(text("headline", input.headline(), 1, HEADLINE), old.headline()),
                cleared(clear, ClearedField.STANDFIRST)
                        ? ""
                        : requireNonNullElse(text("standfirst", input.standfirst(), 0, STANDFIRST), old.standfirst()),
                requireNonNullElse(input.language(), old.language()),
                cleared(clear, ClearedField.AUTHORS)
                        ? List.of()
                        : requireNonNullElse(authors(input.authors()), old.authors()),
                cleared(clear, ClearedField.DATELINE)
                        ? null
                        : orNull(text("dateline", input.dateline(), 1, SHORT), old.dateline()),
                cleared(clear, ClearedField.OUTLET) ? null : orNull(outlet(input.outlet()), old.outlet()),
                dated == null || (undated && old.undated()) ? old.publishedAt() : dated,
                dated == null || (undated && old.undated()) ? old.publication() : at(dated),
                undated,
                requireNonNullElse(text("document", input.document(), 1, HEADLINE), old.document()),
                cleared(clear, ClearedField.URL)
                        ? null
                        : orNull(InputValidation.address("content.url", input.url()), old.url()));
    }

    static FuzzyDate at(Instant time) {
        LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
        return new FuzzyDate(day, day, DatePrecision.INSTANT, DateBasis.STATED, null);
    }

    @Nullable
    static List<Paragraph> paragraphs(@Nullable List<ParagraphInput> given) {
        if (given == null) return null;
        if (given.size() > PARAGRAPHS)
            throw wrong("paragraphs", "A body has at most %d paragraphs.".formatted(PARAGRAPHS));
        if (given.stream().mapToInt(paragraph -> paragraph.text().length()).sum() > TEXT) {
            throw wrong("paragraphs", "A body has at most %d characters.".formatted(TEXT));
        }
        return IntStream.range(0, given.size())
                .mapToObj(i -> new Paragraph(
                        i,
                        requireNonNullElse(text("paragraphs", given.get(i).text(), 1, PARAGRAPH), ""),
                        Boolean.TRUE.equals(given.get(i).subhead())))
                .toList();
    }

    static String note(@Nullable String note) {
        return requireNonNullElse(checked("note", requireNonNullElse(note, ""), 1, NOTE), "");
    }

    private static boolean cleared(List<ClearedField> clear, ClearedField field) {
        return clear.contains(field);
    }

    private static Instant dated(Instant time, Instant now) {
        if (time.isBefore(EARLIEST) || time.isAfter(now)) {
            throw wrong(
                    "publishedAt",
                    "`content.publishedAt` must be between 1800 and now. Use `scheduleArticle` to publish later.");
        }
        return time;
    }

    @Nullable
    private static List<String> authors(@Nullable List<String> given) {
        if (given == null) return null;
        if (given.size() > AUTHORS) throw wrong("authors", "There are at most %d authors.".formatted(AUTHORS));
        return given.stream()
                .map(author -> requireNonNullElse(text("authors", author, 1, SHORT), ""))
                .toList();
    }

    @Nullable
    private static String outlet(@Nullable String slug) {
        if (slug == null) return null;
        Outlet outlet = Slugs.find(Outlet.class, slug);
        if (outlet == null)
            throw MutationRejected.because("content.outlet", "NOT_FOUND", "No outlet has the slug %s.".formatted(slug));
        return outlet.slug;
    }

    @Nullable
    private static String text(String field, @Nullable String text, int shortest, int longest) {
        return text == null ? null : checked("content." + field, text, shortest, longest);
    }

    private static String checked(String field, String given, int shortest, int longest) {
        String text = given.strip();
        if (text.length() < shortest || text.length() > longest) {
            throw MutationRejected.because(
                    field,
                    "OUT_OF_RANGE",
                    "`%s` must be %d to %d characters long.".formatted(field, shortest, longest));
        }
        return text;
    }

    private static MutationRejected wrong(String field, String message) {
        return MutationRejected.because("content." + field, "OUT_OF_RANGE", message);
    }

    @Nullable
    private static <T> T orNull(@Nullable T given, @Nullable T old) {
        return given == null ? old : given;
    }
}
