package news.hiwar.platform.mutation;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;

/** The fields that the schema adds to the {@code input} of each mutation, as the mutation that is executed now has them. */
@ApplicationScoped
public class MutationRequest {
    public static final String CLIENT_MUTATION_ID = "clientMutationId";
    public static final String EXPECTED_VERSION = "expectedVersion";

    private final Context context;

    MutationRequest(Context context) {
        this.context = context;
    }

    /** The name of the mutation. */
    String mutation() {
        return context.unwrap(DataFetchingEnvironment.class).getField().getName();
    }

    /** The client's id of the mutation; null if the client does not repeat it. */
    @Nullable
    String clientMutationId() {
        return (String) input().get(CLIENT_MUTATION_ID);
    }

    /** The version of the record that the client has read. */
    public int expectedVersion() {
        return ((Number) Objects.requireNonNull(input().get(EXPECTED_VERSION))).intValue();
    }

    /** The SHA-256 of all that the client sent, in hexadecimal. */
    String hash() {
        return DigestUtils.sha256Hex(input().toString());
    }

    private Map<String, Object> input() {
        return context.unwrap(DataFetchingEnvironment.class).getArgument("input");
    }
}
