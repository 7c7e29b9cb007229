package news.hiwar.delivery.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;

/** The media types of a response; they differ in the status of a request that cannot be executed. */
enum ResponseType {
    /** The type that older clients expect: 200 even if the document is invalid. */
    JSON("application/json", 200),

    /** The type of the GraphQL-over-HTTP specification: 400 if the document is invalid. */
    GRAPHQL("application/graphql-response+json", 400);

    final String mediaType;
    final String contentType;
    final int statusWithoutData;

    ResponseType(String mediaType, int statusWithoutData) {
        this.mediaType = mediaType;
        contentType = mediaType + "; charset=utf-8";
        this.statusWithoutData = statusWithoutData;
    }

    /** The type that the {@code Accept} header prefers. */
    static ResponseType of(RoutingContext http) {
        String accept = http.request().getHeader(HttpHeaders.ACCEPT);
        if (accept == null || accept.equals(JSON.mediaType) || accept.equals("*/*")) return JSON;
        if (accept.equals(GRAPHQL.mediaType)) return GRAPHQL;
        return of(http.parsedHeaders().accept());
    }

    private static ResponseType of(List<MIMEHeader> accepted) {
        if (accepted.isEmpty()) return JSON;
        for (MIMEHeader range : accepted) {
            String type = range.rawValue().split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
            if (range.weight() == 0) continue;
            if (type.equals(GRAPHQL.mediaType)) return GRAPHQL;
            if (type.equals(JSON.mediaType) || type.equals("*/*") || type.equals("application/*")) return JSON;
        }
        throw new HttpError(
                406, "NOT_ACCEPTABLE", "`Accept` must allow %s or %s.".formatted(GRAPHQL.mediaType, JSON.mediaType));
    }
}
