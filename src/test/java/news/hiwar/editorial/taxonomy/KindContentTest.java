package news.hiwar.editorial.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.hiwar.graph.date.FuzzyDate;
import news.hiwar.graph.kind.EntityContent;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.graph.naming.Alias;
import news.hiwar.graph.naming.Localized;
import news.hiwar.platform.relay.OwnedRow;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.relay.StoredNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Walks every attribute of every kind, found by the metamodel: a new attribute is tested without being listed here. */
@QuarkusTest
@TestSecurity(
        user = "amal",
        roles = {"editor", "chief"})
class KindContentTest extends WithKeepers {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    EntityContent contents;

    @Inject
    TaxonomyEditing editing;

    @Inject
    TaxonomyRevisions revisions;

    @ParameterizedTest
    @CsvSource({
        "ACTOR, mustafa-al-kadhimi",
        "TOPIC, troop-withdrawal",
        "OUTLET, kurdistan-24",
        "DIALOGUE, us-iraq-strategic-dialogue",
        "ROUND, us-iraq-strategic-dialogue/4"
    })
    @ActivateRequestContext
    void everyAttributeIsChangedKeptAndRestored(String code, String slug) {
        Kind<?> kind = Kinds.coded(code).orElseThrow();
        JsonNode before = read(kind, slug);
        int version = version(kind, slug);

        JsonNode changed = change(kind, slug, before);

        assertThat(EntityContent.differences(before, read(kind, slug)))
                .containsExactlyInAnyOrderElementsOf(names(kind.type()).stream()
                        .filter(attribute -> !kind.place().contains(attribute))
                        .toList());
        assertThat(read(kind, slug)).isEqualTo(changed);
        QuarkusTransaction.requiringNew().run(() -> restore(kind, slug, version));
        assertThat(read(kind, slug)).isEqualTo(before);
    }

    private <N extends StoredNode> void restore(Kind<N> kind, String slug, int version) {
        N row = Slugs.find(kind.type(), slug);
        JsonNode earlier = revisions.content(row, version);
        assertThat(earlier).isNotNull();
        editing.change(row, EntryAction.RESTORED, restored -> editing.restore(kind, restored, earlier));
    }

    @ParameterizedTest
    @CsvSource({
        "ACTOR, mustafa-al-kadhimi, nato",
        "TOPIC, troop-withdrawal, oil-prices",
        "OUTLET, kurdistan-24, other",
        "DIALOGUE, us-iraq-strategic-dialogue, other-talks",
        "ROUND, us-iraq-strategic-dialogue/4, us-iraq-strategic-dialogue/1"
    })
    @ActivateRequestContext
    void everyAttributeSurvivesAMergeAndItsUndo(String code, String slug, String into) {
        Kind<?> kind = Kinds.coded(code).orElseThrow();
        if (into.equals("other")) {
            chief.makes("createOutlet", Map.of("slug", into, "content", Map.of("name", Map.of("ar", "صحيفة زعبل"))));
        }
        if (into.equals("other-talks")) chief.makes("createDialogue", chief.named(into, "محادثات زعبل"));
        change(kind, slug, read(kind, slug));
        JsonNode before = read(kind, slug);
        JsonNode survivorBefore = read(kind, into);
        String type = code.toLowerCase(java.util.Locale.ROOT);
        Map<String, Object> merged = chief.finds(type, slug);

        Map<String, Object> survivor = chief.merges(merged, chief.finds(type, into));
        chief.undoes(merged, survivor);

        assertThat(read(kind, slug)).isEqualTo(before);
        assertThat(read(kind, into)).isEqualTo(survivorBefore);
    }

    private JsonNode read(Kind<?> kind, String slug) {
        return QuarkusTransaction.requiringNew().call(() -> contents.read(Slugs.find(kind.type(), slug)));
    }

    private int version(Kind<?> kind, String slug) {
        return QuarkusTransaction.requiringNew().call(() -> Slugs.find(kind.type(), slug).version);
    }

    /** Gives every attribute, but those of the row's place, another value. */
    private JsonNode change(Kind<?> kind, String slug, JsonNode before) {
        ObjectNode other = before.deepCopy();
        for (String attribute : names(kind.type())) {
            if (kind.place().contains(attribute)) continue;
            other.set(attribute, another(field(kind.type(), attribute).getGenericType(), before.path(attribute), slug));
        }
        if (other.has("name") && other.has("aliases")) {
            ((ArrayNode) other.get("aliases")).add(other.path("name").path("ar").asText());
        }
        QuarkusTransaction.requiringNew().run(() -> {
            StoredNode row = Slugs.find(kind.type(), slug);
            editing.change(row, EntryAction.CHANGED, changed -> contents.write(changed, other, kind.place()));
        });
        return other;
    }

    private JsonNode another(Type type, JsonNode before, String slug) {
        if (type instanceof ParameterizedType list) {
            ArrayNode values = JSON.createArrayNode();
            values.add(another(list.getActualTypeArguments()[0], JSON.nullNode(), slug));
            return values;
        }
        Class<?> target = (Class<?>) type;
        if (target == Localized.class)
            return JSON.createObjectNode().put("ar", "زعبل " + slug).put("en", "Zaabal " + slug);
        if (target == FuzzyDate.class) {
            return JSON.createObjectNode()
                    .put("from", "2020-01-02")
                    .put("to", "2020-01-03")
                    .put("precision", "RANGE")
                    .put("basis", "INFERRED")
                    .put("sourceText", "زعبل");
        }
        if (target == Alias.class || target == String.class)
            return JSON.getNodeFactory().textNode("https://zaabal." + slug);
        if (target.isEnum()) {
            return JSON.getNodeFactory()
                    .textNode(Stream.of(target.getEnumConstants())
                            .map(Object::toString)
                            .filter(constant -> !constant.equals(before.asText()))
                            .findFirst()
                            .orElseThrow());
        }
        if (OwnedRow.class.isAssignableFrom(target)) {
            ObjectNode row = JSON.createObjectNode();
            for (String attribute : names(target)) {
                row.set(attribute, another(field(target, attribute).getGenericType(), JSON.nullNode(), slug));
            }
            return row;
        }
        String reference = Map.of("Actor", "iran", "Topic", "economy").get(target.getSimpleName());
        return JSON.getNodeFactory().textNode(String.valueOf(reference));
    }

    private static Field field(Class<?> type, String name) {
        return Stream.<Class<?>>iterate(type, at -> at != null, Class::getSuperclass)
                .flatMap(at -> Arrays.stream(at.getDeclaredFields()))
                .filter(field -> field.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names(Class<?> entity) {
        return contents.attributes(entity).stream()
                .map(EntityContent.Attribute::name)
                .toList();
    }
}
