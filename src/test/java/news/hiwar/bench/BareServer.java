package news.hiwar.bench;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;

/** The limit: a Vert.x server that answers everything with the bytes of a file, or with 304 what has an ETag. */
public class BareServer extends AbstractVerticle {
    private static Buffer answer;
    private static int port;

    @Override
    public void start() {
        vertx.createHttpServer()
                .requestHandler(request -> {
                    if (request.getHeader(HttpHeaders.IF_NONE_MATCH) != null) {
                        request.response().setStatusCode(304).end();
                    } else {
                        request.response()
                                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                                .end(answer);
                    }
                })
                .listen(port, "127.0.0.1");
    }

    public static void main(String[] args) throws Exception {
        port = Integer.parseInt(args[0]);
        answer = Buffer.buffer(Files.readAllBytes(Path.of(args[1])));
        int loops = Runtime.getRuntime().availableProcessors();
        Vertx.vertx().deployVerticle(BareServer.class.getName(), new DeploymentOptions().setInstances(loops));
    }
}
