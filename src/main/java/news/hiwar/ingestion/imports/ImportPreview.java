package news.hiwar.ingestion.imports;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.article.Paragraph;
import news.hiwar.graph.date.FuzzyDate;
import news.hiwar.graph.naming.Language;
import news.hiwar.graph.outlet.Outlet;
import news.hiwar.ingestion.page.ExtractedPage.DroppedText;
import news.hiwar.platform.relay.Node;
import news.hiwar.text.dating.PublicationDating.DateEvidence;
import news.hiwar.text.linking.LinkingResult.TextPosition;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Description("The article that an import would create from a page; nothing is stored.")
public record ImportPreview(
        @Description("The outcome that an import would have.")
        ImportOutcome outcome,

        @Nullable @Description("Why the page would not be stored; null if it would.")
        String reason,

        @Nullable @Description("The slug that the article would get; null if it would not be stored.")
        String slug,

        @Nullable @Description("The stored article with almost the same text; null if there is none.")
        Article reprintOf,

        @Nullable
        @Description("Share of three-word sequences in common with `reprintOf`, up to 1; null if there is none.")
        Double likeness,

        @Nullable @Description("The headline; null if the page has none: the beginning of its text is stored then.")
        String headline,

        @Nullable @Description("The standfirst; null if the page has none.")
        String standfirst,

        @Description("The paragraphs and subheads, in order.")
        List<@NonNull Paragraph> paragraphs,

        @Description("The authors that the page names.") List<@NonNull String> authors,

        @Nullable @Description("The city of the dateline; null if the page has none.")
        String dateline,

        @Nullable @Description("The outlet; null if the page names none, or an unknown one.")
        Outlet outlet,

        @Nullable @Description("The outlet's name on the page; null if the page names none.")
        String outletName,

        @Nullable @Description("The URL of the page; null if the page does not give it.")
        String url,

        @Description("The language of the text.") Language language,

        @Description("The time by which lists of articles would be ordered.")
        Instant publishedAt,

        @Description("The date of publication, as exact as the page allows.")
        FuzzyDate publication,

        @Description("The confidence in the date, from 0 to 1.")
        double publicationConfidence,

        @Description("The evidence for the date, and evidence that was discarded.")
        List<@NonNull DateClue> publicationEvidence,

        @Description("The names that would be linked, in reading order.")
        List<@NonNull PreviewLink> links,

        @Description("Names that would not be linked because they are ambiguous.")
        List<@NonNull AmbiguousName> ambiguous,

        @Description("Names that occur several times and match no actor.")
        List<@NonNull UnknownName> unknown,

        @Description("The lines of the page that are not in the article.")
        List<@NonNull DroppedLine> dropped,

        @Description("Notes for the editor who reviews the article, one sentence each.")
        List<@NonNull String> unsure) {

    @Enum("TextPart")
    @Description("A part of an article's text.")
    public enum TextPart {
        @Description("The headline.")
        HEADLINE,

        @Description("The standfirst.")
        STANDFIRST,

        @Description("The paragraphs.")
        BODY;

        static TextPart of(TextPosition place) {
            return valueOf(place.part().name());
        }
    }

    @Type("PreviewLink")
    @Description("A range of the text that would be linked.")
    public record PreviewLink(
            @Description("What it would be linked to.") Node target,

            @Description("The part of the article that the range is in.")
            TextPart part,

            @Description("The index of the paragraph; 0 outside the body.")
            int paragraph,

            @Description("The start of the range, in UTF-16 code units.")
            int start,

            @Description("The end of the range, exclusive, in UTF-16 code units.")
            int end,

            @Description("The words in the range.") String text,

            @Description("The confidence in the link, from 0 to 1.")
            double confidence,

            @Description("The evidence for the link.") String why) {}

    @Type("AmbiguousName")
    @Description("A name in the text that would not be linked because it is ambiguous.")
    public record AmbiguousName(
            @Description("Who or what the name could mean.") List<@NonNull Node> candidates,

            @Description("The part of the article that the name is in.")
            TextPart part,

            @Description("The index of the paragraph; 0 outside the body.")
            int paragraph,

            @Description("The start of the name, in UTF-16 code units.")
            int start,

            @Description("The end of the name, exclusive, in UTF-16 code units.")
            int end,

            @Description("The name as the text has it.") String text) {}

    @Type("UnknownName")
    @Description("A name that occurs several times in the text and matches no actor: perhaps an actor to add.")
    public record UnknownName(
            @Description("The name.") String name,

            @Description("The spellings in the text.") List<@NonNull String> spellings,

            @Description("The number of occurrences in the text.")
            int times) {}

    @Type("DateClue")
    @Description("Evidence for a date of publication.")
    public record DateClue(
            @Description("The words of the page.") String words,

            @Nullable @Description("The index of the paragraph with the words; null if they are outside the body.")
            Integer paragraph,

            @Description("What the words say about the day of writing.")
            String says,

            @Description("False if stronger evidence contradicts it.")
            boolean kept) {

        static DateClue of(DateEvidence evidence) {
            return new DateClue(
                    evidence.words(),
                    evidence.paragraph() < 0 ? null : evidence.paragraph(),
                    evidence.says(),
                    evidence.kept());
        }
    }

    @Type("DroppedLine")
    @Description("A line of a page that is not in the article.")
    public record DroppedLine(
            @Description("The number of the line, from 1.") int line,

            @Description("The text of the line; a long text is cut.")
            String text,

            @Description("Why the line was dropped.") String reason) {
        private static final int MAX_TEXT = 200;

        static DroppedLine of(DroppedText dropped) {
            String text = dropped.text();
            String shown = text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
            return new DroppedLine(dropped.line(), shown, dropped.reason().words);
        }
    }
}
