package news.hiwar.editorial.desk;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import news.hiwar.graph.naming.Language;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ArticleContentInput")
@Description("The content of an article. On a change, omitted fields keep their value.")
public record ArticleContentInput(
        @Nullable @Description("The headline: 1 to 300 characters.")
        String headline,

        @Nullable @Description("The standfirst, a summary of the article: at most 2000 characters.")
        String standfirst,

        @Nullable
        @Description("The body: at most 500 paragraphs. Links of unchanged words are kept; names in new text are"
                + " linked as in an import.")
        List<@NonNull ParagraphInput> paragraphs,

        @Nullable @Description("The language of the article; AR by default.")
        Language language,

        @Nullable @Description("The names of the authors: at most 20.")
        List<@NonNull String> authors,

        @Nullable @Description("The dateline, a city: at most 100 characters.")
        String dateline,

        @Nullable @Description("The slug of the outlet that published it.")
        String outlet,

        @Nullable @Description("Time of publication by the outlet; by default the time of `publishArticle`.")
        Instant publishedAt,

        @Nullable @Description("The name of the document that the facts come from: at most 300 characters.")
        String document,

        @Nullable @Description("The URL of the document, beginning with `https://` or `http://`.")
        String url,

        @Nullable @Description("Fields to clear, since omitted fields keep their value.")
        List<@NonNull ClearedField> clear) {
    @Input("ParagraphInput")
    @Description("A paragraph of a body.")
    public record ParagraphInput(
            @Description("Its text, without markup: 1 to 20000 characters.")
            String text,

            @Nullable @Description("Whether it is a subheading; false by default.")
            Boolean subhead) {}

    @Description("A field of an article that can be cleared.")
    public enum ClearedField {
        @Description("`standfirst`.")
        STANDFIRST,

        @Description("`authors`.")
        AUTHORS,

        @Description("`dateline`.")
        DATELINE,

        @Description("`outlet`.")
        OUTLET,

        @Description("`publishedAt`: reset to the time of `publishArticle`.")
        PUBLISHED_AT,

        @Description("`url`.")
        URL
    }
}
