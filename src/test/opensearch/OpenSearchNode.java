import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.http.HttpServerTransport;

/** A single OpenSearch node that writes down where it answers, and ends when its standard input does. */
class OpenSearchNode {
    private OpenSearchNode() {}

    /** @param args the folder of its data, in which a file {@code address} tells when it is ready; its port, 0 for any */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        try (OpenSearchRunner runner = new OpenSearchRunner()) {
            runner.onBuild((number, settings) -> settings.put("discovery.type", "single-node")
                            .put("network.host", "127.0.0.1")
                            .put("http.port", args[1])
                            .put("transport.port", "0")
                            .put("cluster.routing.allocation.disk.threshold_enabled", false)) // it is soon gone
                    .build(OpenSearchRunner.newConfigs()
                            .basePath(folder.toString())
                            .numOfNode(1)
                            .useLogger());
            runner.ensureYellow();
            HttpServerTransport http = runner.node().injector().getInstance(HttpServerTransport.class);
            Path written = Files.writeString(
                    folder.resolve("address.new"), http.boundAddress().publishAddress().toString());
            Files.move(written, folder.resolve("address"), StandardCopyOption.ATOMIC_MOVE);
            while (System.in.read() >= 0) {} // until whoever started it is gone
        }
    }
}
