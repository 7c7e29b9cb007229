package news.hiwar.text.linking;

import io.smallrye.graphql.api.Nullable;
import news.hiwar.graph.actor.ActorKind;

/**
 * What a name stands for.
 *
 * @param key of its row
 * @param actor what sort of actor it is; null for what is none
 * @param affiliation the key of the actor that it speaks for; null where there is none
 * @param weight how much it is in the news, on a scale from 0 to 1
 */
public record Target(
        TargetKind kind,
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
