package news.hiwar.editorial.desk;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.graphql.api.Nullable;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.hiwar.editorial.revisions.ArticleContent;
import news.hiwar.editorial.revisions.ArticleContent.Linked;
import news.hiwar.editorial.revisions.ArticleContent.Passage;
import news.hiwar.editorial.revisions.EntityRef;
import news.hiwar.editorial.revisions.RevisionAction;
import news.hiwar.graph.article.Paragraph;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.staff.Role;
import news.hiwar.text.linking.Gazetteer;
import news.hiwar.text.linking.GazetteerCache;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;

/** Links articles to what they are about, and takes links away. */
@GraphQLApi
@Blocking
@RolesAllowed(Role.EDITOR_NAME)
public class ArticleLinkingApi {
    private final ArticleEditing desk;
    private final GazetteerCache names;
    private final LinkTargets subjects;

    ArticleLinkingApi(ArticleEditing desk, GazetteerCache names, LinkTargets subjects) {
        this.desk = desk;
        this.names = names;
        this.subjects = subjects;
    }

    @Mutation
    @Description("Links an article to an actor, a topic, a round or a dialogue.")
    public ArticlePayload linkArticle(@Description("Which, to what, and where it says so.") LinkArticleInput input) {
        return desk.payload("linkArticle", input, () -> {
            EntityRef subject = subjects.find(input.target());
            return desk.edit(desk.find(input), RevisionAction.LINKED, null, old -> linked(old, subject, input.place()));
        });
    }

    @Mutation
    @Description("Takes a link from an article, or one of the places that it rests on.")
    public ArticlePayload unlinkArticle(@Description("Which.") UnlinkArticleInput input) {
        return desk.payload("unlinkArticle", input, () -> {
            EntityRef subject = subjects.find(input.target());
            return desk.edit(
                    desk.find(input), RevisionAction.LINKED, null, old -> unlinked(old, subject, input.place()));
        });
    }

    private ArticleContent linked(ArticleContent old, EntityRef subject, @Nullable TextPlaceInput place) {
        List<Passage> mentions = new ArrayList<>(old.mentions());
        List<Passage> more =
                place == null ? named(old, subject, names.gazetteer()) : List.of(passage(old, subject, place));
        for (Passage passage : more) {
            if (mentions.contains(passage)) continue;
            if (mentions.stream().noneMatch(passage::overlaps)) mentions.add(passage);
            else if (place != null) throw MutationRejected.because("place", "TAKEN", "Words there are linked already.");
        }
        mentions.sort(Passage.READING_ORDER);
        return old.with(mentions, subject.addedTo(old.links()));
    }

    private static Passage passage(ArticleContent old, EntityRef subject, TextPlaceInput place) {
        if (subject.kind() == EntityRef.Kind.DIALOGUE) {
            throw MutationRejected.because(
                    "place", "NO_PLACE", "Dialogues are linked without a place; their rounds have places.");
        }
        boolean inside = place.paragraph() >= 0
                && place.paragraph() < old.paragraphs().size()
                && place.start() >= 0
                && place.start() < place.end()
                && place.end() <= old.paragraphs().get(place.paragraph()).text().length();
        if (!inside) throw MutationRejected.because("place", "OUT_OF_RANGE", "There are no such words in the body.");
        return new Passage(place.paragraph(), place.start(), place.end(), subject);
    }

    /** Every place where one of its names stands, be it clear there who is meant or not: the editor has said so. */
    private static List<Passage> named(ArticleContent old, EntityRef subject, Gazetteer names) {
        if (subject.kind() == EntityRef.Kind.DIALOGUE) return List.of();
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
        if (!subject.among(old.links()).contains(subject.slug())) {
            throw MutationRejected.because("target", "NOT_LINKED", "The article is not linked to that.");
        }
        Linked without = subject.removedFrom(old.links());
        if (place == null) {
            return old.with(
                    old.mentions().stream()
                            .filter(passage -> !passage.subject().equals(subject))
                            .toList(),
                    without);
        }
        Passage there = passage(old, subject, place);
        if (!old.mentions().contains(there)) {
            throw MutationRejected.because("place", "NOT_LINKED", "The link does not rest on these words.");
        }
        List<Passage> mentions = old.mentions().stream()
                .filter(passage -> !passage.equals(there))
                .toList();
        boolean more = mentions.stream().anyMatch(passage -> passage.subject().equals(subject));
        return old.with(mentions, more ? old.links() : without);
    }
}
