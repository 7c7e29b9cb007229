package news.hiwar.editorial.revisions;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.List;
import news.hiwar.editorial.revisions.ArticleContent.Linked;
import news.hiwar.text.linking.LinkingResult.EntityLink;
import news.hiwar.text.linking.Target;

/** What an article can be linked to. */
public record EntityRef(Kind kind, String slug) {
    public enum Kind {
        ACTOR,
        TOPIC,
        ROUND,
        DIALOGUE
    }

    /** Null for an outlet, which no article is linked to. */
    @Nullable
    public static EntityRef of(Target target) {
        return switch (target.kind()) {
            case ACTOR -> new EntityRef(Kind.ACTOR, target.slug());
            case TOPIC -> new EntityRef(Kind.TOPIC, target.slug());
            case ROUND -> new EntityRef(Kind.ROUND, target.slug());
            case DIALOGUE -> new EntityRef(Kind.DIALOGUE, target.slug());
            case OUTLET -> null;
        };
    }

    /** The links with all that was found in a text. */
    public static Linked allOf(List<EntityLink> found, Linked links) {
        Linked all = links;
        for (EntityLink link : found) {
            EntityRef subject = of(link.target());
            if (subject != null) all = subject.addedTo(all);
        }
        return all;
    }

    /** Those of its kind among the links. */
    public List<String> among(Linked links) {
        return switch (kind) {
            case ACTOR -> links.actors();
            case TOPIC -> links.topics();
            case ROUND -> links.rounds();
            case DIALOGUE -> links.dialogues();
        };
    }

    /** The links with it, where it is not among them, at the end. */
    public Linked addedTo(Linked links) {
        List<String> some = new ArrayList<>(among(links));
        if (!some.contains(slug)) some.add(slug);
        return replaced(links, some);
    }

    /** The links without it. */
    public Linked removedFrom(Linked links) {
        return replaced(
                links,
                among(links).stream().filter(other -> !other.equals(slug)).toList());
    }

    private Linked replaced(Linked links, List<String> some) {
        return new Linked(
                kind == Kind.ACTOR ? some : links.actors(),
                kind == Kind.TOPIC ? some : links.topics(),
                kind == Kind.ROUND ? some : links.rounds(),
                kind == Kind.DIALOGUE ? some : links.dialogues());
    }
}
