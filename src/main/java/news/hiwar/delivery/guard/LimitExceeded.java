package news.hiwar.delivery.guard;

import java.util.Map;
import news.hiwar.platform.graphql.ClientError;

/** A request exceeds a limit; its error carries the limit and, where it is known, the amount requested. */
public class LimitExceeded extends ClientError {
    private final transient Map<String, Long> figures;

    private LimitExceeded(String code, String message, Map<String, Long> figures) {
        super(code, message);
        this.figures = figures;
    }

    static LimitExceeded of(String code, String what, int limit) {
        return new LimitExceeded(
                code, "At most %d %s are allowed.".formatted(limit, what), Map.of("limit", (long) limit));
    }

    static LimitExceeded of(String code, String what, int limit, long cost) {
        return new LimitExceeded(
                code,
                "At most %d %s are allowed; this request has %d.".formatted(limit, what, cost),
                Map.of("limit", (long) limit, "cost", cost));
    }

    /** The numbers in the error's extensions, beside the code. */
    public Map<String, Long> figures() {
        return figures;
    }
}
