package news.hiwar.delivery.guard;

import java.util.Map;
import news.hiwar.platform.graphql.ClientError;

/** A request asks for more than any request may; its error says how much, and how much is allowed. */
public class LimitPassed extends ClientError {
    private final transient Map<String, Long> figures;

    private LimitPassed(String code, String message, Map<String, Long> figures) {
        super(code, message);
        this.figures = figures;
    }

    static LimitPassed of(String code, String what, int limit) {
        return new LimitPassed(code, "At most %d %s.".formatted(limit, what), Map.of("limit", (long) limit));
    }

    static LimitPassed of(String code, String what, int limit, long cost) {
        return new LimitPassed(
                code,
                "At most %d %s; this asks for %d.".formatted(limit, what, cost),
                Map.of("limit", (long) limit, "cost", cost));
    }

    /** What stands in the error's extensions beside the code. */
    public Map<String, Long> figures() {
        return figures;
    }
}
