package news.hiwar.platform.mutation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What others have changed since the version that a mutation was made for.")
public record VersionConflict(
        @Description("The version now.") int currentVersion,

        @Description("The fields that differ, such as `headline` and `paragraphs`.")
        List<@NonNull String> fields) {}
