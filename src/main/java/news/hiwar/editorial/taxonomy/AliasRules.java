package news.hiwar.editorial.taxonomy;

import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.List;
import java.util.Objects;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.graph.naming.Alias;
import news.hiwar.graph.naming.Localized;
import news.hiwar.graph.naming.Named;
import news.hiwar.platform.mutation.InputValidation;
import news.hiwar.platform.mutation.MutationRejected;

/** The rules of names: within one kind, no two records share a name in whatever spelling. */
@ApplicationScoped
class AliasRules {
    private static final int MOST = 100;
    private static final int MOST_IN_ONE_INPUT = 50;

    private final EntityManager entities;

    AliasRules(EntityManager entities) {
        this.entities = entities;
    }

    /** Renames a record; the new name becomes an alias, and the previous one stays an alias. */
    void rename(Named record, Localized name) {
        if (name.equals(record.name)) return;
        name.texts().forEach(text -> add(record, "content.name", text));
        record.rename(name);
    }

    void add(Named record, @Nullable List<String> given) {
        if (given == null) return;
        if (given.size() > MOST_IN_ONE_INPUT) {
            throw InputValidation.outOfRange("aliases", "may have at most %d names.".formatted(MOST_IN_ONE_INPUT));
        }
        given.forEach(text -> add(record, "aliases", InputValidation.name("aliases", text)));
    }

    /** Adds an alias, unless the record has it. */
    void add(Named record, String field, String text) {
        Alias alias = Alias.of(text);
        if (record.aliases().contains(alias)) return;
        if (record.aliases().size() >= MOST) {
            throw MutationRejected.because(
                    field, "TOO_MANY", "The record has %d aliases. Remove one first.".formatted(MOST));
        }
        String other = owner(record, alias);
        if (other != null) {
            throw MutationRejected.because(
                    field,
                    "TAKEN",
                    "“%s” is a name of %s. Use a longer name, or merge the two records.".formatted(text, other));
        }
        record.aliases().add(alias);
    }

    private @Nullable String owner(Named record, Alias alias) {
        return entities.createQuery(
                        "select e.slug from %s e join e.aliases s where s.folded = :folded and e.slug <> :slug"
                                .formatted(Kinds.of(record).name()),
                        String.class)
                .setParameter("folded", alias.folded())
                .setParameter("slug", record.slug)
                .setFlushMode(FlushModeType.COMMIT) // or a change would be written in two steps
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    void remove(Named record, String text) {
        if (record.name.texts().anyMatch(text::equals)) {
            throw MutationRejected.because(
                    "alias", "IS_NAME", "This alias is the record's name. Rename the record first.");
        }
        if (!record.aliases().removeIf(alias -> alias.text().equals(text))) {
            throw MutationRejected.because("alias", "NOT_FOUND", "The record has no such alias.");
        }
    }
}
