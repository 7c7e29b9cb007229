package news.hiwar.platform.graphql;

/** What a client is told of a failure that it cannot mend: a number that stands in the log, too, and nothing else. */
public final class InternalServerError {
    public static final String CODE = "INTERNAL";

    private InternalServerError() {}

    /** The words for the client, with the id of its request. */
    public static String message(String requestId) {
        return "Something went wrong here, not with you. Tell us %s.".formatted(requestId);
    }
}
