package news.hiwar.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import graphql.ExecutionResult;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.smallrye.graphql.runtime.SmallRyeGraphQLAbstractHandler;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** Answers one HTTP request with the result of one GraphQL request. */
class GraphQLHandler extends SmallRyeGraphQLAbstractHandler {

    private static final Pattern JSON =
            Pattern.compile("(?i)\\s*application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?(,.*)?");

    GraphQLHandler(@Nullable CurrentIdentityAssociation identity, CurrentVertxRequest current) {
        super(identity, current, false);
    }

    @Override
    protected void doHandle(RoutingContext http) {
        AnswerType type = AnswerType.JSON;
        try {
            type = AnswerType.of(http.parsedHeaders().accept());
            execute(http, request(http), type);
        } catch (HttpRefusal refusal) {
            answer(http, refusal.status(type), type, refusal.body().toString());
        }
    }

    private static GraphQLRequest request(RoutingContext http) {
        if (http.request().method().equals(HttpMethod.POST)) {
            if (!isJson(http)) {
                throw new HttpRefusal(415, "UNSUPPORTED_MEDIA_TYPE", "Send the body as application/json.");
            }
            Buffer body = http.body().buffer();
            return GraphQLRequest.of(body == null ? "" : body.toString(UTF_8));
        }
        GraphQLRequest request = GraphQLRequest.of(http.request().params());
        if (!request.isQuery()) {
            http.response().putHeader(HttpHeaders.ALLOW, "POST");
            throw new HttpRefusal(405, "METHOD_NOT_ALLOWED", "GET is for queries; send anything else by POST.");
        }
        return request;
    }

    /** In UTF-8, as JSON always is; GraphiQL's fetcher sends the type twice, with a comma between. */
    private static boolean isJson(RoutingContext http) {
        String type = http.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && JSON.matcher(type).matches();
    }

    private void execute(RoutingContext http, GraphQLRequest request, AnswerType type) {
        getExecutionService().executeAsync(request.json(), getMetaData(http), new ExecutionResponseWriter() {
            @Override
            public void write(ExecutionResponse response) {
                ExecutionResult result = response.getExecutionResult();
                int status = result.isDataPresent() ? 200 : type.statusWithoutData;
                answer(http, status, type, response.getExecutionResultAsString());
            }

            @Override
            public void fail(Throwable failure) {
                http.fail(failure);
            }
        });
    }

    private static void answer(RoutingContext http, int status, AnswerType type, String body) {
        if (http.response().ended()) return;
        http.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, type.mediaType + "; charset=utf-8")
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .end(body);
    }
}
