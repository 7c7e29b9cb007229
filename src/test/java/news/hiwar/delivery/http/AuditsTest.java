package news.hiwar.delivery.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import news.hiwar.Once;
import org.junit.jupiter.api.Test;

/** The audits of graphql-http, by which the GraphQL over HTTP specification is checked: those of MUST, SHOULD and MAY. */
@QuarkusTest
@Once
class AuditsTest {
    private static final Path CONSOLE = Path.of("src/main/console").toAbsolutePath();
    private static final Path NODE = CONSOLE.resolve("node/node"); // the build's own
    private static final int AUDITS = 61;

    @TestHTTPResource("/graphql")
    URI address;

    @Test
    void allPass() throws Exception {
        assumeTrue(Files.isExecutable(NODE), "the build has brought no node to run the audits with");

        Process node = new ProcessBuilder(
                        NODE.toString(),
                        Path.of("src/test/resources/audits.mjs")
                                .toAbsolutePath()
                                .toString(),
                        address.toString(),
                        CONSOLE.resolve("package.json").toString())
                .redirectErrorStream(true)
                .start();
        List<String> lines = node.inputReader(UTF_8).lines().toList();

        assertThat(node.waitFor()).as(String.join("\n", lines)).isZero();
        assertThat(lines).hasSize(AUDITS).allMatch(line -> line.startsWith("ok "));
    }
}
