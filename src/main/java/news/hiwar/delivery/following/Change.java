package news.hiwar.delivery.following;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;

@Description("Something that readers see differently since a cursor.")
public record Change(
        @Description("What has become of it.") ChangeKind kind,

        @Id @Description("Its id, also where it is not there any more.")
        String id,

        @Description("When it last changed.") Instant at) {}
