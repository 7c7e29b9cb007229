package news.hiwar.delivery.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.graphql.api.Nullable;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.Charset;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the body of a request, within its limits of size and time. */
@Singleton
class BodyReader {
    /** JSON in UTF-8; GraphiQL's fetcher sends the media type twice, separated by a comma. */
    private static final Pattern JSON =
            Pattern.compile("(?i)^\\s*application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?(,.*)?");

    /** A form in UTF-8, which is the encoding of our page, or in Latin-1, which some libraries send by default. */
    private static final Pattern FORM = Pattern.compile("(?i)^\\s*application/x-www-form-urlencoded\\s*"
            + "(;\\s*charset\\s*=\\s*\"?(utf-8|us-ascii|(?<latin>iso-8859-1))\"?\\s*)?");

    private final Vertx vertx;
    private final ResponseWriter responses;
    private final long limit;
    private final long timeout;

    BodyReader(Vertx vertx, ResponseWriter responses, RequestLimits limits) {
        this.vertx = vertx;
        this.responses = responses;
        limit = limits.body().asLongValue();
        timeout = limits.bodyTime().toMillis();
    }

    void read(RoutingContext http, Consumer<String> handler) {
        read(http, JSON, "application/json", handler);
    }

    /** @param handler takes the form, which is URL-encoded in the charset given */
    void readForm(RoutingContext http, BiConsumer<String, Charset> handler) {
        read(http, FORM, "application/x-www-form-urlencoded", form -> {
            Matcher type = FORM.matcher(http.request().getHeader(HttpHeaders.CONTENT_TYPE));
            handler.accept(form, type.matches() && type.group("latin") != null ? ISO_8859_1 : UTF_8);
        });
    }

    private void read(RoutingContext http, Pattern type, String name, Consumer<String> handler) {
        HttpServerRequest request = http.request();
        HttpError rejection = rejection(request, type, name);
        if (rejection != null) {
            reject(http, rejection);
            return;
        }
        Buffer body = Buffer.buffer();
        long timer = vertx.setTimer(timeout, expired -> {
            http.addEndHandler(ended -> request.connection().close());
            reject(http, new HttpError(408, "REQUEST_TIMEOUT", "The request body did not arrive in time."));
        });
        request.exceptionHandler(broken -> vertx.cancelTimer(timer));
        request.handler(part -> {
            if (body.length() + part.length() > limit) {
                vertx.cancelTimer(timer);
                reject(http, tooLarge());
            } else {
                body.appendBuffer(part);
            }
        });
        request.endHandler(end -> {
            vertx.cancelTimer(timer);
            if (!http.response().ended()) handler.accept(body.toString(UTF_8));
        });
        request.resume();
    }

    private @Nullable HttpError rejection(HttpServerRequest request, Pattern allowed, String name) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !allowed.matcher(type).matches()) {
            return new HttpError(
                    415, "UNSUPPORTED_MEDIA_TYPE", "The `Content-Type` must be %s in UTF-8.".formatted(name));
        }
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return new HttpError(415, "UNSUPPORTED_MEDIA_TYPE", "Send the body without a `Content-Encoding`.");
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && (length.length() > 18 || Long.parseLong(length) > limit) ? tooLarge() : null;
    }

    private HttpError tooLarge() {
        return new HttpError(413, "BODY_TOO_LARGE", "The request body must have at most %d bytes.".formatted(limit));
    }

    /** Rejects a request without waiting for the rest of its body. */
    private void reject(RoutingContext http, HttpError rejection) {
        http.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        ResponseType type = ResponseType.JSON;
        try {
            type = ResponseType.of(http);
        } catch (HttpError notAcceptable) {
            // the fault of the body is reported
        }
        http.request().handler(rest -> {});
        responses.reject(http, rejection, type);
    }
}
