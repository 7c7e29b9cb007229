package news.hiwar.platform.graphql;

/**
 * A request that the server rejects and the client can correct. The message is shown to the client and says what to do;
 * the code, in {@code extensions.code}, is from a fixed list that clients may rely on.
 */
public abstract class ClientError extends RuntimeException {
    private final String code;

    protected ClientError(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public final String code() {
        return code;
    }
}
