package news.hiwar.editorial.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.actor.ActorKind;
import news.hiwar.graph.coverage.Coverage;
import news.hiwar.graph.dialogue.Dialogue;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.naming.Named;
import news.hiwar.graph.outlet.Outlet;
import news.hiwar.graph.topic.Topic;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.relay.StoredNode;
import news.hiwar.platform.staff.Role;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;

/** Brings back what stood in an entry, as far as the rules of now let it. */
@GraphQLApi
@Blocking
@RolesAllowed(Role.EDITOR_NAME)
public class RestoreEntryApi {
    private final TaxonomyEditing desk;
    private final TaxonomyRevisions revisions;
    private final AliasRules aliases;
    private final Coverage coverage;

    RestoreEntryApi(TaxonomyEditing desk, TaxonomyRevisions revisions, AliasRules aliases, Coverage coverage) {
        this.desk = desk;
        this.revisions = revisions;
        this.aliases = aliases;
        this.coverage = coverage;
    }

    @Mutation
    @Description("Brings back what stood in an entry after an earlier change: see its `revisions`.")
    public EntryPayload restoreEntry(@Description("Which.") RestoreEntryInput input) {
        return EntryPayload.of(desk.once("restoreEntry", input, type -> {
            StoredNode entry = desk.find(type, input);
            Snapshot earlier = revisions.content(entry, input.version());
            if (earlier == null)
                throw MutationRejected.because("version", "NOT_FOUND", "It has no revision of that version.");
            return desk.change(entry, EntryAction.RESTORED, e -> write(e, earlier.fields()));
        }));
    }

    private void write(StoredNode entry, JsonNode fields) {
        if (entry instanceof DialogueRound round) {
            Restoring.round(round, fields);
            return;
        }
        Topic before = entry instanceof Topic topic ? topic.broader : null;
        if (entry instanceof Actor actor) write(actor, fields);
        else if (entry instanceof Topic topic) write(topic, fields);
        else if (entry instanceof Outlet outlet) outlet.website = Merging.text(fields, "website");
        else Restoring.dialogue((Dialogue) entry, fields);
        Named named = (Named) entry;
        fields.path("aliases").forEach(alias -> aliases.add(named, "version", alias.asText()));
        Restoring.names(named, fields);
        if (entry instanceof Topic topic && !Objects.equals(before, topic.broader)) coverage.replaceBroader(topic);
    }

    private static void write(Actor actor, JsonNode fields) {
        actor.affiliation = ActorEditingApi.affiliation(actor, "version", Merging.text(fields, "affiliation"));
        actor.kind = ActorKind.valueOf(fields.path("kind").asText());
        actor.description = Snapshot.text(fields.path("description"));
    }

    private static void write(Topic topic, JsonNode fields) {
        topic.broader = TopicEditingApi.broader(topic, "version", Merging.text(fields, "broader"));
        topic.description = Snapshot.text(fields.path("description"));
    }
}
