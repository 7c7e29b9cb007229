package news.hiwar.delivery.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.graphql.api.Nullable;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Waits for the body of a request: not for ever, and not for more than its limit. */
@Singleton
class BodyReader {
    /** In UTF-8, as JSON always is; GraphiQL's fetcher sends the type twice, with a comma between. */
    private static final Pattern JSON =
            Pattern.compile("(?i)\\s*application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?(,.*)?");

    private final Vertx vertx;
    private final ResponseWriter replies;
    private final long limit;
    private final long patience;

    BodyReader(Vertx vertx, ResponseWriter replies, RequestLimits limits) {
        this.vertx = vertx;
        this.replies = replies;
        limit = limits.body().asLongValue();
        patience = limits.bodyTime().toMillis();
    }

    void read(RoutingContext http, Consumer<String> arrived) {
        HttpServerRequest request = http.request();
        HttpError refusal = refusal(request);
        if (refusal != null) {
            refuse(http, refusal);
            return;
        }
        Buffer body = Buffer.buffer();
        long timer = vertx.setTimer(patience, late -> {
            http.addEndHandler(told -> request.connection().close());
            refuse(http, new HttpError(408, "REQUEST_TIMEOUT", "The body took too long."));
        });
        request.exceptionHandler(broken -> vertx.cancelTimer(timer));
        request.handler(part -> {
            if (body.length() + part.length() > limit) {
                vertx.cancelTimer(timer);
                refuse(http, tooLarge());
            } else {
                body.appendBuffer(part);
            }
        });
        request.endHandler(end -> {
            vertx.cancelTimer(timer);
            if (!http.response().ended()) arrived.accept(body.toString(UTF_8));
        });
        request.resume();
    }

    private @Nullable HttpError refusal(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !JSON.matcher(type).matches()) {
            return new HttpError(415, "UNSUPPORTED_MEDIA_TYPE", "Send the body as application/json.");
        }
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return new HttpError(415, "UNSUPPORTED_MEDIA_TYPE", "Send the body as it is, without a content encoding.");
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && (length.length() > 18 || Long.parseLong(length) > limit) ? tooLarge() : null;
    }

    private HttpError tooLarge() {
        return new HttpError(413, "BODY_TOO_LARGE", "A body may have %d bytes.".formatted(limit));
    }

    /** What is still to come of the body is not waited for. */
    private void refuse(RoutingContext http, HttpError refusal) {
        http.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        ResponseType type = ResponseType.JSON;
        try {
            type = ResponseType.of(http);
        } catch (HttpError notAcceptable) {
            // the body is the first thing wrong
        }
        http.request().handler(rest -> {});
        replies.refuse(http, refusal, type);
    }
}
