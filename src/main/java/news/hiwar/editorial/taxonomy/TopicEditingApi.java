package news.hiwar.editorial.taxonomy;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.graphql.api.Nullable;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import news.hiwar.graph.coverage.Coverage;
import news.hiwar.graph.topic.Topic;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.staff.Role;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;

@GraphQLApi
@Blocking
@RolesAllowed(Role.EDITOR_NAME)
public class TopicEditingApi {
    private final TaxonomyEditing desk;
    private final AliasRules aliases;
    private final Coverage coverage;

    TopicEditingApi(TaxonomyEditing desk, AliasRules aliases, Coverage coverage) {
        this.desk = desk;
        this.aliases = aliases;
        this.coverage = coverage;
    }

    @Mutation
    @Description("Makes a topic.")
    public TopicPayload createTopic(@Description("What is to be known of it.") CreateTopicInput input) {
        return TopicPayload.of(desk.once("createTopic", input, Topic.class, () -> {
            Topic topic = new Topic();
            topic.slug = TextValidation.slug(
                    Topic.class, input.slug(), input.content().name());
            topic.rarity = 1; // no article has it yet
            write(topic, input.content());
            aliases.add(topic, input.aliases());
            return desk.create(topic);
        }));
    }

    @Mutation
    @Description("Changes a topic; where it becomes part of another, articles on it are on that one, too.")
    public TopicPayload changeTopic(@Description("Which, and what of it.") ChangeTopicInput input) {
        return TopicPayload.of(desk.once(
                "changeTopic",
                input,
                Topic.class,
                () -> desk.change(desk.find(Topic.class, input), EntryAction.CHANGED, topic -> {
                    Topic before = topic.broader;
                    write(topic, input.content());
                    if (!Objects.equals(before, topic.broader)) coverage.replaceBroader(topic);
                })));
    }

    private void write(Topic topic, TopicContentInput content) {
        Topic broader = broader(topic, "content.broader", content.broader());
        if (broader != null) topic.broader = broader;
        if (TextValidation.has(content.clear(), TopicField.BROADER)) topic.broader = null;
        topic.description = TextValidation.changed(
                "content.description",
                topic.description,
                content.description(),
                TextValidation.cleared(content.clear(), TopicField.DESCRIPTION_AR, TopicField.DESCRIPTION_EN),
                TextValidation.DESCRIPTION);
        aliases.rename(
                topic,
                TextValidation.name(
                        topic.name,
                        content.name(),
                        TextValidation.cleared(content.clear(), TopicField.NAME_AR, TopicField.NAME_EN)));
    }

    /** Topics are two levels deep. */
    @Nullable
    static Topic broader(Topic topic, String field, @Nullable String slug) {
        if (slug == null) return null;
        Topic found = Slugs.find(Topic.class, slug);
        if (found == null) throw MutationRejected.because(field, "NOT_FOUND", "No topic has that slug.");
        if (found.equals(topic)) throw MutationRejected.because(field, "CYCLE", "It would be part of itself.");
        if (found.broader != null || (topic.rowId != null && Topic.count("broader", topic) > 0)) {
            throw MutationRejected.because(field, "TOO_DEEP", "Topics are two levels deep, not three.");
        }
        return found;
    }
}
