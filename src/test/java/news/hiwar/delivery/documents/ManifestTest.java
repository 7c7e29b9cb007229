package news.hiwar.delivery.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.hiwar.Api;
import news.hiwar.delivery.documents.PersistedDocuments.Manifest;
import news.hiwar.delivery.documents.PersistedDocuments.Operation;
import org.junit.jupiter.api.Test;

/** The manifest that app builds take their ids from lists every operation as its file has it. */
class ManifestTest {
    private static final Path COMMITTED = Path.of("graphql", "manifest.json");

    @Test
    void listsTheOperations() throws IOException {
        List<Operation> operations = new ArrayList<>();
        for (String name : Api.operations()) {
            String text = Files.readString(Path.of("graphql", "operations", name + ".graphql"));
            OperationDefinition operation = Parser.parse(text)
                    .getFirstDefinitionOfType(OperationDefinition.class)
                    .orElseThrow();
            assertThat(operation.getName()).isEqualTo(name);
            String type = operation.getOperation().name().toLowerCase(Locale.ROOT);
            operations.add(new Operation(KnownDocument.id(text), name, type, text));
        }
        String manifest = new ObjectMapper()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(new Manifest("apollo-persisted-query-manifest", 1, operations))
                + "\n";
        if (Boolean.getBoolean("schema.write")) Files.writeString(COMMITTED, manifest);

        assertThat(Files.readString(COMMITTED))
                .as("to rewrite it, run mvn test -Dtest=ManifestTest -Dschema.write=true")
                .isEqualTo(manifest);
    }
}
