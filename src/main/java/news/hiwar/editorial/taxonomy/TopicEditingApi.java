package news.hiwar.editorial.taxonomy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.graph.topic.Topic;
import news.hiwar.platform.mutation.InputValidation;
import news.hiwar.platform.mutation.MutationInput;
import news.hiwar.platform.mutation.MutationInput.ChangeInput;
import news.hiwar.platform.mutation.MutationResult;
import news.hiwar.platform.mutation.MutationResult.UserError;
import news.hiwar.platform.mutation.MutationResult.VersionConflict;
import news.hiwar.platform.staff.Role;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Lets editors create and change topics. */
@GraphQLApi
@RunOnVirtualThread
@RolesAllowed(Role.EDITOR_NAME)
public class TopicEditingApi {
    private final TaxonomyEditing editing;

    TopicEditingApi(TaxonomyEditing editing) {
        this.editing = editing;
    }

    @Mutation
    @Description("Creates a topic.")
    public TopicPayload createTopic(@Description("The topic to create.") CreateTopicInput input) {
        return TopicPayload.of(editing.create(Kinds.TOPIC, input.slug, input.content.name, input.aliases, topic -> {
            write(topic, input.content);
        }));
    }

    @Mutation
    @Description("Changes a topic. If its broader topic changes, its articles are listed there, too.")
    public TopicPayload changeTopic(@Description("The change.") ChangeTopicInput input) {
        return TopicPayload.of(editing.change(Kinds.TOPIC, input, topic -> write(topic, input.content)));
    }

    private void write(Topic topic, TopicContentInput content) {
        editing.place(Kinds.TOPIC, topic, "content.broader", content.broader);
        if (TextInput.clears(content.clear, TopicField.BROADER)) topic.broader = null;
        topic.description = TextInput.changed(
                "content.description",
                topic.description,
                content.description,
                TextInput.cleared(content.clear, TopicField.DESCRIPTION_AR, TopicField.DESCRIPTION_EN),
                InputValidation.DESCRIPTION);
        editing.rename(
                topic,
                TextInput.name(
                        topic.name,
                        content.name,
                        TextInput.cleared(content.clear, TopicField.NAME_AR, TopicField.NAME_EN)));
    }

    @Input("CreateTopicInput")
    @Description("A topic to create.")
    public record CreateTopicInput(
            @Nullable
            @Description("The slug: lower-case Latin letters, digits and hyphens. By default it is made from the name.")
            String slug,

            @Description("Its content; a name is required.") TopicContentInput content,

            @Nullable @Description("Further names, in any language: at most 50.")
            List<@NonNull String> aliases)
            implements MutationInput {}

    @Input("ChangeTopicInput")
    @Description("A change of a topic.")
    public record ChangeTopicInput(
            @Id @Description("The topic to change.") String id,

            @Description("What changes.") TopicContentInput content) implements ChangeInput {}

    @Input("TopicContentInput")
    @Description("The content of a topic. On a change, omitted fields keep their value.")
    public record TopicContentInput(
            @Nullable @Description("The name: 1 to 300 characters in each language. The previous name stays an alias.")
            TextInput name,

            @Nullable @Description("What the topic covers, in one sentence: at most 2000 characters in each language.")
            TextInput description,

            @Nullable @Description("The slug of the broader topic, which must be at the top level.")
            String broader,

            @Nullable @Description("Fields to clear, since omitted fields keep their value.")
            List<@NonNull TopicField> clear) {}

    @Description("A field of a topic that can be cleared.")
    public enum TopicField {
        @Description("The Arabic name, if there is an English one.")
        NAME_AR,

        @Description("The English name, if there is an Arabic one.")
        NAME_EN,

        @Description("The Arabic description.")
        DESCRIPTION_AR,

        @Description("The English description.")
        DESCRIPTION_EN,

        @Description("`broader`: the topic moves to the top level.")
        BROADER
    }

    @Description("The result of a mutation of a topic.")
    public record TopicPayload(
            @Nullable @Description("The topic; null on error.")
            Topic topic,

            @Nullable @Description("What was changed by others; null unless the error is VERSION_CONFLICT.")
            VersionConflict conflict,

            @Description("Why the mutation was rejected; empty on success.")
            List<@NonNull UserError> userErrors) {
        static TopicPayload of(MutationResult<Topic> result) {
            return new TopicPayload(result.record(), result.conflict(), result.errors());
        }
    }
}
