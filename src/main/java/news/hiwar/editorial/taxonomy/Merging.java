package news.hiwar.editorial.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.graphql.api.Nullable;
import news.hiwar.editorial.taxonomy.MergeRecord.Moved;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.relay.StoredNode;

/** How what belongs to entries of one type is moved from one to another, and back. */
abstract class Merging<N extends StoredNode> {
    abstract Class<N> type();

    /** @throws MutationRejected where the two cannot be merged */
    void check(N merged, N survivor) {}

    /** Gives the survivor the place of what it depends on, where that is what goes. */
    boolean inherit(N merged, N survivor) {
        return false;
    }

    void disinherit(N restored, N survivor) {}

    abstract Moved move(N merged, N survivor, boolean inherited);

    /** A new row of what stood there, besides its names. */
    abstract N restore(JsonNode fields);

    abstract void giveBack(Moved moved, N restored, N survivor);

    /** Of what is named by a slug, where that is still there. */
    @Nullable
    static String text(JsonNode fields, String field) {
        JsonNode value = fields.path(field);
        return value.isTextual() ? value.asText() : null;
    }
}
