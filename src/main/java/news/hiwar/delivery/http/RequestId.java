package news.hiwar.delivery.http;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.ThreadLocalRandom;

/** The id of a request in logs, headers and errors. */
final class RequestId {
    private static final String KEY = RequestId.class.getName();

    private RequestId() {}

    static String of(RoutingContext http) {
        String id = http.get(KEY);
        if (id != null) return id;
        String created = next();
        http.put(KEY, created);
        return created;
    }

    static String next() {
        return Long.toUnsignedString(ThreadLocalRandom.current().nextLong(), Character.MAX_RADIX);
    }
}
