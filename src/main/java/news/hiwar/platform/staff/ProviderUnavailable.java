package news.hiwar.platform.staff;

import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.graphql.api.Nullable;

/** Why a token is not taken that may be good: nobody can tell at present. */
public class ProviderUnavailable extends RuntimeException {
    ProviderUnavailable(@Nullable Throwable cause) {
        super(cause);
    }

    /** As the framework, whose exception is final, takes it. */
    AuthenticationFailedException asFailure() {
        return new AuthenticationFailedException(this);
    }

    /** Whether a token was not taken for that reason. */
    public static boolean isCauseOf(@Nullable Throwable failure) {
        return failure != null && failure.getCause() instanceof ProviderUnavailable;
    }
}
