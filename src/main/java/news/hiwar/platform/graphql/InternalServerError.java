package news.hiwar.platform.graphql;

/** The error of an unexpected failure: it only gives the request id, which the log has, too. */
public final class InternalServerError {
    public static final String CODE = "INTERNAL";

    private InternalServerError() {}

    /** The message for the client. */
    public static String message(String requestId) {
        return "Internal server error. Quote request id %s to support.".formatted(requestId);
    }
}
