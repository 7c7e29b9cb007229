package news.hiwar.text.linking;

import io.smallrye.graphql.api.Nullable;
import news.hiwar.graph.actor.ActorKind;
import news.hiwar.graph.kind.Kind;

/**
 * What a name can be linked to.
 *
 * @param key the id of its row
 * @param actor the kind of actor; null for other targets
 * @param affiliation the key of the actor that it is affiliated with; null if there is none
 * @param weight how frequently it is in the news, from 0 to 1
 */
public record Target(
        Kind<?> kind,
        long key,
        String slug,
        @Nullable ActorKind actor,
        @Nullable Long affiliation,
        double weight) {
    boolean isPerson() {
        return actor == ActorKind.PERSON;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Target target && kind == target.kind && key == target.key;
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + Long.hashCode(key);
    }
}
