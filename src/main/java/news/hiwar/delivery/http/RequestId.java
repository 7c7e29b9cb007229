package news.hiwar.delivery.http;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.ThreadLocalRandom;

/** What a request is called in logs, headers and errors. */
final class RequestId {
    private static final String KEY = RequestId.class.getName();

    private RequestId() {}

    static String of(RoutingContext http) {
        String id = http.get(KEY);
        if (id != null) return id;
        String made = next();
        http.put(KEY, made);
        return made;
    }

    static String next() {
        return Long.toUnsignedString(ThreadLocalRandom.current().nextLong(), Character.MAX_RADIX);
    }
}
