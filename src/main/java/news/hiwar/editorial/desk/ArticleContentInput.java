package news.hiwar.editorial.desk;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import news.hiwar.graph.naming.Language;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ArticleContentInput")
@Description("What stands in an article. Of an article that exists what is not given stays as it is.")
public record ArticleContentInput(
        @Nullable @Description("The title: 1 to 300 characters.")
        String headline,

        @Nullable @Description("What sums it up: at most 2000 characters.")
        String standfirst,

        @Nullable
        @Description(
                "The body: at most 500 paragraphs. Links stay with the words that they rest on; new text is linked as"
                        + " an import would.")
        List<@NonNull ParagraphInput> paragraphs,

        @Nullable @Description("The language that it is written in; Arabic for a new article.")
        Language language,

        @Nullable @Description("Who wrote it: at most 20 names.")
        List<@NonNull String> authors,

        @Nullable @Description("The city line: at most 100 characters.")
        String dateline,

        @Nullable @Description("The slug of who published it.")
        String outlet,

        @Nullable @Description("When it was published elsewhere; otherwise it is dated from when it is published here.")
        Instant publishedAt,

        @Nullable @Description("The name of the document that its facts come from: at most 300 characters.")
        String document,

        @Nullable @Description("The document's address on the web, beginning with `https://` or `http://`.")
        String url,

        @Nullable @Description("What is taken out, since what is not given stays.")
        List<@NonNull ClearedField> clear) {}
