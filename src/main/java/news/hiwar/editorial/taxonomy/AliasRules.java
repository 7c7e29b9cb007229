package news.hiwar.editorial.taxonomy;

import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.List;
import java.util.Objects;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.dialogue.Dialogue;
import news.hiwar.graph.naming.Alias;
import news.hiwar.graph.naming.Localized;
import news.hiwar.graph.naming.Named;
import news.hiwar.graph.outlet.Outlet;
import news.hiwar.graph.topic.Topic;
import news.hiwar.platform.mutation.MutationRejected;
import org.hibernate.Hibernate;

/** The rules of names: within one type nothing has a name that another has, in whatever spelling. */
@ApplicationScoped
class AliasRules {
    private static final int MOST = 100;
    private static final int MOST_GIVEN = 50;

    private final EntityManager entities;

    AliasRules(EntityManager entities) {
        this.entities = entities;
    }

    static List<Alias> of(Named entry) {
        if (entry instanceof Actor actor) return actor.aliases;
        if (entry instanceof Topic topic) return topic.aliases;
        if (entry instanceof Outlet outlet) return outlet.aliases;
        return ((Dialogue) entry).aliases;
    }

    /** What it was called stays an alias. */
    void rename(Named entry, Localized name) {
        if (name.equals(entry.name)) return;
        name.texts().forEach(text -> add(entry, "content.name", text));
        entry.rename(name);
    }

    void add(Named entry, @Nullable List<String> given) {
        if (given == null) return;
        if (given.size() > MOST_GIVEN)
            throw MutationRejected.because("aliases", "OUT_OF_RANGE", "There are at most 50 aliases.");
        given.forEach(text -> add(entry, "aliases", TextValidation.name("aliases", text)));
    }

    /** Nothing is done where it has that name. */
    void add(Named entry, String field, String text) {
        List<Alias> aliases = of(entry);
        Alias alias = Alias.of(text);
        if (aliases.contains(alias)) return;
        if (aliases.size() >= MOST)
            throw MutationRejected.because(field, "TOO_MANY", "It has 100 names; take one away first.");
        String other = owner(entry, alias);
        if (other != null) {
            throw MutationRejected.because(
                    field, "TAKEN", "%s is a name of %s: make it longer, or merge the two.".formatted(text, other));
        }
        aliases.add(alias);
    }

    @Nullable
    private String owner(Named entry, Alias alias) {
        return entities.createQuery(
                        "select e.slug from %s e join e.aliases s where s.folded = :folded and e.slug <> :slug"
                                .formatted(Hibernate.getClass(entry).getSimpleName()),
                        String.class)
                .setParameter("folded", alias.folded())
                .setParameter("slug", entry.slug)
                .setFlushMode(FlushModeType.COMMIT) // or a change would be written in two steps
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    void remove(Named entry, String text) {
        if (entry.name.texts().anyMatch(text::equals)) {
            throw MutationRejected.because("alias", "IS_NAME", "It is called so: change its name first.");
        }
        if (!of(entry).removeIf(alias -> alias.text().equals(text))) {
            throw MutationRejected.because("alias", "NOT_FOUND", "It has no such alias.");
        }
    }
}
