package news.hiwar.platform.mutation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What was changed since the version that a mutation expected.")
public record VersionConflict(
        @Description("The current version.") int currentVersion,

        @Description("The names of the fields that differ, such as `headline` and `paragraphs`.")
        List<@NonNull String> fields) {}
