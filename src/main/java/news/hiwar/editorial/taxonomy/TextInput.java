package news.hiwar.editorial.taxonomy;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("TextInput")
@Description("A text in one language or both; what is not given stays as it is.")
public record TextInput(
        @Nullable @Description("In Arabic.") String ar,
        @Nullable @Description("In English.") String en) {}
