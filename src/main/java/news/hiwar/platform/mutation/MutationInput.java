package news.hiwar.platform.mutation;

import io.smallrye.graphql.api.Nullable;

/** What every input of the desk has. */
public interface MutationInput {
    /** The same for each retry of one mutation; null where the client does not retry. */
    @Nullable
    String clientMutationId();
}
