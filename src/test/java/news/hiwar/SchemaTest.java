package news.hiwar;

import static io.restassured.RestAssured.get;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.api.Subscription;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.graphql.Type;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Once
@Core
class SchemaTest {
    private static final Path COMMITTED = Path.of("graphql", "schema.graphql");
    private static final Path RESOLVERS = Path.of("src", "docs", "resolvers.md");
    private static final String RESOLVERS_HEAD = """
            # Which method serves which field

            Written by `SchemaTest`; do not edit it. Fields that are not listed are columns or components of the type itself. All
            packages are below `news.hiwar`.

            | field | method |
            |---|---|
            """;

    @Test
    void isTheCommittedOne() throws IOException {
        String served = get("/graphql/schema.graphql").asString().strip() + "\n";
        if (Boolean.getBoolean("schema.write")) Files.writeString(COMMITTED, served);

        assertThat(served)
                .as(
                        "what is served differs from %s: to accept it, run mvn test -Dtest=SchemaTest -Dschema.write=true",
                        COMMITTED)
                .isEqualTo(Files.readString(COMMITTED));
    }

    /** The page is for developers: a type's fields are served by methods of several packages. */
    @Test
    void listsTheMethodOfEachField() throws IOException {
        Map<String, String> methods = new TreeMap<>();
        for (Bean<?> bean : CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> api = bean.getBeanClass();
            if (!api.isAnnotationPresent(GraphQLApi.class)) continue;
            for (Method method : api.getDeclaredMethods()) {
                String field = field(method);
                if (field == null) continue;
                String text = api.getName().replaceFirst("^news[.]hiwar[.]", "") + "." + method.getName();
                assertThat(methods.put(field, text)).as(field).isNull();
            }
        }
        assertThat(fields()).containsAll(methods.keySet());
        assertThat(methods.keySet())
                .containsAll(fields().stream()
                        .filter(field -> field.matches("(Query|Mutation|Subscription)[.].*"))
                        .toList());

        String page = methods.entrySet().stream()
                .map(method -> "| `%s` | `%s` |\n".formatted(method.getKey(), method.getValue()))
                .collect(joining("", RESOLVERS_HEAD, ""));
        if (Boolean.getBoolean("schema.write")) {
            Files.createDirectories(RESOLVERS.getParent());
            Files.writeString(RESOLVERS, page);
        }
        assertThat(page)
                .as("%s is outdated: run mvn test -Dtest=SchemaTest -Dschema.write=true", RESOLVERS)
                .isEqualTo(Files.readString(RESOLVERS));
    }

    /** The field of the schema that a method serves; null if it serves none. */
    private static @Nullable String field(Method method) {
        Name given = method.getAnnotation(Name.class);
        String name = given == null ? method.getName() : given.value();
        if (method.isAnnotationPresent(Query.class)) return "Query." + name;
        if (method.isAnnotationPresent(Mutation.class)) return "Mutation." + name;
        if (method.isAnnotationPresent(Subscription.class)) return "Subscription." + name;
        for (Parameter parameter : method.getParameters()) {
            if (!parameter.isAnnotationPresent(Source.class)) continue;
            java.lang.reflect.Type source = parameter.getParameterizedType();
            if (source instanceof ParameterizedType list) source = list.getActualTypeArguments()[0];
            Class<?> type = (Class<?>) source;
            Type named = type.getAnnotation(Type.class);
            return (named == null || named.value().isEmpty() ? type.getSimpleName() : named.value()) + "." + name;
        }
        return null;
    }

    /** All fields of object types in the schema, as {@code Type.field}. */
    private static Set<String> fields() {
        Set<String> fields = new HashSet<>();
        List<Map<String, Object>> types =
                Api.data("{ __schema { types { name fields { name } } } }").getList("__schema.types");
        for (Map<String, Object> type : types) {
            if (type.get("fields") instanceof List<?> list) {
                list.forEach(
                        field -> fields.add(type.get("name") + "." + cast(field).get("name")));
            }
        }
        return fields;
    }

    @Test
    void describesAllThatClientsSee() {
        JsonPath schema = Api.data("""
                { __schema { types {
                    name description
                    fields { name description args { name description } }
                    inputFields { name description }
                    enumValues { name description }
                } } }""");

        List<String> silent = new ArrayList<>();
        for (Map<String, Object> type : schema.<Map<String, Object>>getList("__schema.types")) {
            if (!type.get("name").toString().startsWith("__")) collect(type, "", silent);
        }
        assertThat(silent).isEmpty();
    }

    private static void collect(Map<String, Object> element, String path, List<String> silent) {
        String name = path + element.get("name");
        Object description = element.get("description");
        if (description == null || description.toString().isBlank()) silent.add(name);
        for (String parts : List.of("fields", "args", "inputFields", "enumValues")) {
            if (element.get(parts) instanceof List<?> list) {
                list.forEach(part -> collect(cast(part), name + ".", silent));
            }
        }
    }

    @SuppressWarnings("unchecked") // as introspection answers
    private static Map<String, Object> cast(Object part) {
        return (Map<String, Object>) part;
    }
}
