package news.hiwar.graph.article;

import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

@Embeddable
@Type("Source")
@Description("The document that an article's facts come from.")
public record SourceDocument(
        @Description("The document's name.") String document,

        @Nullable @Description("The document's address on the web; null where it is not known.")
        String url) {}
