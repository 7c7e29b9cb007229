package news.hiwar;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import news.hiwar.ingestion.seed.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the apps runs on the seeds, with the variables that stand beside it. */
@QuarkusTest
@Core
@TestSecurity(
        user = "basma",
        roles = {"editor", "chief"})
class OperationsTest {
    @Inject
    Archive archive;

    @AfterEach
    void reset() {
        archive.reset();
    }

    @Test
    void refetchReadsTheFieldsOfEachType() {
        JsonPath data = Api.operation("Refetch");

        assertThat(data.getString("nodes[0].headline")).isNotBlank();
        assertThat(data.getString("nodes[1].name")).isEqualTo("مصطفى الكاظمي");
        assertThat(data.getString("nodes[2].status")).isEqualTo("ANNOUNCED");
    }

    @ParameterizedTest
    @MethodSource("news.hiwar.Api#requests")
    void answersWithData(String name) {
        JsonPath data = Api.operation(name);

        Map<String, Object> fields = data.getMap("");
        assertThat(fields).isNotEmpty();
        fields.forEach((field, value) -> assertThat(value).as(field).isNotNull());
    }
}
