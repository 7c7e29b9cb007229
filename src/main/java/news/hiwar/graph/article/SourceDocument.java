package news.hiwar.graph.article;

import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

@Embeddable
@Type("Source")
@Description("The document that an article's facts come from.")
public record SourceDocument(
        @Description("Name of the document.") String document,

        @Nullable @Description("URL of the document; null if it is not known.")
        String url) {}
