package news.hiwar.editorial.taxonomy;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("OutletContentInput")
@Description("What is to be known of an outlet. Of one that exists what is not given stays as it is.")
public record OutletContentInput(
        @Nullable @Description("The name: 1 to 300 characters in each language. What it was called stays an alias.")
        TextInput name,

        @Nullable @Description("The address of its site, beginning with `https://` or `http://`.")
        String website,

        @Nullable @Description("What is taken out, since what is not given stays.")
        List<@NonNull OutletField> clear) {}
