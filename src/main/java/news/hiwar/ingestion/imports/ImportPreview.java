package news.hiwar.ingestion.imports;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.article.Paragraph;
import news.hiwar.graph.date.FuzzyDate;
import news.hiwar.graph.naming.Language;
import news.hiwar.graph.outlet.Outlet;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What an import would make of a page; nothing of it is stored.")
public record ImportPreview(
        @Description("What would come of it.") ImportOutcome outcome,

        @Nullable @Description("Why it would not be stored; null where it would be.")
        String reason,

        @Nullable @Description("The slug that its article would get; null where it would not be stored.")
        String slug,

        @Nullable @Description("The stored article with all but the same text; null where there is none.")
        Article reprintOf,

        @Nullable @Description("Which part of their runs of three words the two share, up to 1.")
        Double likeness,

        @Nullable @Description("The title; null where the page has none: then the beginning of the text is stored.")
        String headline,

        @Nullable @Description("What sums the story up; null where the page has nothing of that kind.")
        String standfirst,

        @Description("The paragraphs and the titles between them, in order.")
        List<@NonNull Paragraph> paragraphs,

        @Description("Who wrote it, as the page names them.")
        List<@NonNull String> authors,

        @Nullable @Description("The city line; null where the page has none.")
        String dateline,

        @Nullable @Description("Who published it; null where the page does not say, or names an unknown one.")
        Outlet outlet,

        @Nullable @Description("The publisher as the page names it; null where it does not.")
        String outletName,

        @Nullable @Description("The page's address; null where it does not tell.")
        String url,

        @Description("The language that it is written in.") Language language,

        @Description("What lists would be ordered by.") Instant publishedAt,

        @Description("When it was published, as far as the page tells.")
        FuzzyDate publication,

        @Description("How sure the date is, from 0 to 1.") double publicationConfidence,

        @Description("What the date rests on, and what was left aside for it.")
        List<@NonNull DateClue> publicationEvidence,

        @Description("The names that would be linked, in reading order.")
        List<@NonNull PreviewLink> links,

        @Description("Names that would not be linked, since several could be meant.")
        List<@NonNull AmbiguousName> ambiguous,

        @Description("Names that recur and belong to nobody here.")
        List<@NonNull UnknownName> unknown,

        @Description("The lines of the page that are not in the article.")
        List<@NonNull DroppedLine> dropped,

        @Description("What an editor should look at, a sentence each.")
        List<@NonNull String> unsure) {}
