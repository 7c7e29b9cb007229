package news.hiwar.editorial.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import news.hiwar.editorial.desk.ArticleEditing.ArticlePayload;
import news.hiwar.editorial.revisions.ArticleContent;
import news.hiwar.editorial.revisions.ArticleContent.Links;
import news.hiwar.editorial.revisions.ArticleContent.Passage;
import news.hiwar.editorial.revisions.EntityRef;
import news.hiwar.editorial.revisions.Revision.RevisionAction;
import news.hiwar.graph.article.Paragraph;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.platform.mutation.MutationInput.ChangeInput;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.relay.GlobalId;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.relay.StoredNode;
import news.hiwar.platform.staff.Role;
import news.hiwar.text.linking.CoveredText;
import news.hiwar.text.linking.Gazetteer;
import news.hiwar.text.linking.GazetteerCache;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;

/** Lets editors add links to articles and remove them. */
@GraphQLApi
@RunOnVirtualThread
@RolesAllowed(Role.EDITOR_NAME)
public class ArticleLinkingApi {
    private final ArticleEditing editing;
    private final GazetteerCache names;

    ArticleLinkingApi(ArticleEditing editing, GazetteerCache names) {
        this.editing = editing;
        this.names = names;
    }

    @Mutation
    @Description("Links an article to an actor, a topic, a round or a dialogue.")
    public ArticlePayload linkArticle(@Description("The link to add.") LinkArticleInput input) {
        return editing.execute(() -> {
            EntityRef subject = target(input.target());
            return editing.edit(
                    editing.find(input), RevisionAction.LINKED, null, old -> linked(old, subject, input.place()));
        });
    }

    @Mutation
    @Description("Removes a link from an article, or one of its mentions.")
    public ArticlePayload unlinkArticle(@Description("The link to remove.") UnlinkArticleInput input) {
        return editing.execute(() -> {
            EntityRef subject = target(input.target());
            return editing.edit(
                    editing.find(input), RevisionAction.LINKED, null, old -> unlinked(old, subject, input.place()));
        });
    }

    /** @throws MutationRejected if the id belongs to no record that articles can be linked to */
    private static EntityRef target(String id) {
        GlobalId parsed = GlobalId.tryParse(id);
        Kind<?> kind = parsed == null ? null : Kinds.named(parsed.type()).orElse(null);
        if (parsed != null && kind != null && kind.links().isPresent()) {
            StoredNode row = Slugs.find(kind.type(), parsed.slug());
            if (row != null) return new EntityRef(kind, row.slug);
        }
        throw MutationRejected.because("target", "NOT_FOUND", "No actor, topic, round or dialogue has this id.");
    }

    private ArticleContent linked(ArticleContent old, EntityRef subject, @Nullable TextPlaceInput place) {
        List<Passage> mentions = new ArrayList<>(old.mentions());
        Set<Passage> known = new HashSet<>(mentions);
        CoveredText<Integer> covered = new CoveredText<>();
        mentions.forEach(passage -> covered.add(passage.paragraph(), passage.start(), passage.end()));
        List<Passage> added =
                place == null ? named(old, subject, names.gazetteer()) : List.of(passage(old, subject, place));
        for (Passage passage : added) {
            if (!known.add(passage)) continue;
            if (covered.overlaps(passage.paragraph(), passage.start(), passage.end())) {
                if (place == null) continue;
                throw MutationRejected.because("place", "TAKEN", "This range overlaps an existing link.");
            }
            covered.add(passage.paragraph(), passage.start(), passage.end());
            mentions.add(passage);
        }
        mentions.sort(Passage.READING_ORDER);
        return old.with(mentions, old.links().with(subject));
    }

    private static Passage passage(ArticleContent old, EntityRef subject, TextPlaceInput place) {
        if (!subject.kind().isMentioned()) {
            throw MutationRejected.because(
                    "place",
                    "NO_PLACE",
                    "A dialogue cannot be linked to words. Omit `place`, or link one of its rounds.");
        }
        boolean inText = place.paragraph() >= 0
                && place.paragraph() < old.paragraphs().size()
                && place.start() >= 0
                && place.start() < place.end()
                && place.end() <= old.paragraphs().get(place.paragraph()).text().length();
        if (!inText) {
            throw MutationRejected.because("place", "OUT_OF_RANGE", "`place` is outside the body's text.");
        }
        return new Passage(place.paragraph(), place.start(), place.end(), subject);
    }

    /** Every occurrence of one of its names, even an ambiguous one: the editor has decided what is meant. */
    private static List<Passage> named(ArticleContent old, EntityRef subject, Gazetteer names) {
        if (!subject.kind().isMentioned()) return List.of();
        return old.paragraphs().stream()
                .flatMap(paragraph -> named(paragraph, subject, names))
                .toList();
    }

    private static Stream<Passage> named(Paragraph paragraph, EntityRef subject, Gazetteer names) {
        return names.find(paragraph.text()).stream()
                .filter(found -> found.targets().stream().anyMatch(target -> subject.equals(EntityRef.of(target))))
                .map(found -> new Passage(paragraph.index(), found.start(), found.end(), subject));
    }

    private static ArticleContent unlinked(ArticleContent old, EntityRef subject, @Nullable TextPlaceInput place) {
        if (!old.links().contains(subject)) {
            throw MutationRejected.because("target", "NOT_LINKED", "The article is not linked to this record.");
        }
        Links without = old.links().without(subject);
        if (place == null) {
            return old.with(
                    old.mentions().stream()
                            .filter(passage -> !passage.subject().equals(subject))
                            .toList(),
                    without);
        }
        Passage removed = passage(old, subject, place);
        if (!old.mentions().contains(removed)) {
            throw MutationRejected.because("place", "NOT_LINKED", "The target has no mention at `place`.");
        }
        List<Passage> mentions = old.mentions().stream()
                .filter(passage -> !passage.equals(removed))
                .toList();
        boolean stillMentioned =
                mentions.stream().anyMatch(passage -> passage.subject().equals(subject));
        return old.with(mentions, stillMentioned ? old.links() : without);
    }

    @Input("LinkArticleInput")
    @Description("A link to add to an article.")
    public record LinkArticleInput(
            @Id @Description("The article.") String id,

            @Id @Description("The actor, topic, round or dialogue to link it to.")
            String target,

            @Nullable
            @Description("The words that mention the target; by default every occurrence of one of its names.")
            TextPlaceInput place)
            implements ChangeInput {}

    @Input("UnlinkArticleInput")
    @Description("A link to remove from an article.")
    public record UnlinkArticleInput(
            @Id @Description("The article.") String id,

            @Id @Description("The actor, topic, round or dialogue that it is linked to.")
            String target,

            @Nullable @Description("The mention to remove; by default the link with all its mentions.")
            TextPlaceInput place)
            implements ChangeInput {}

    @Input("TextPlaceInput")
    @Description("Words in the body of an article.")
    public record TextPlaceInput(
            @Description("The index of the paragraph, from 0.")
            int paragraph,

            @Description("The start in the paragraph, in UTF-16 code units.")
            int start,

            @Description("The end in the paragraph, exclusive, in UTF-16 code units.")
            int end) {}
}
