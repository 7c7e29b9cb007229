package news.hiwar.ingestion.entry;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import news.hiwar.graph.date.FuzzyDate;
import news.hiwar.graph.kind.EntityContent;
import news.hiwar.graph.kind.EntityContent.Attribute;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.naming.Localized;
import news.hiwar.platform.database.StorableText;
import news.hiwar.platform.mutation.InputValidation;
import news.hiwar.platform.relay.StoredNode;
import news.hiwar.platform.relay.WebAddress;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Reads entries: objects whose keys are the attributes of a kind. Each value is checked against its attribute; what an
 * entry omits has the value that it has in a new row. A text in two languages may also have two keys, such as
 * {@code name_ar} and {@code name_en}.
 */
@ApplicationScoped
public class EntryReader {
    private static final ObjectMapper VALUES = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .annotationIntrospector(new RequiredUnlessNullable())
            .build();

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** The most characters of a slug, a name or an alias: short enough for an index of any database. */
    private static final int MAX_NAME = 300;

    private static final int MAX_TEXT = 2000;

    /**
     * What an entry says.
     *
     * @param content in the form of {@link EntityContent}; a record's name is also the first of its aliases
     */
    public record Entry(String slug, ObjectNode content, List<Reference> references) {
        /** Of the content: equal entries have the same. */
        public String hash() {
            return DigestUtils.sha256Hex(content.toString());
        }
    }

    /**
     * A reference to a row.
     *
     * @param holder the object or list that has the slug
     * @param place the slug's key in the object, or its index in the list
     */
    public record Reference(Class<? extends StoredNode> type, String slug, JsonNode holder, String place) {}

    private final EntityContent contents;

    EntryReader(EntityContent contents) {
        this.contents = contents;
    }

    /** Reads an entry; keys that the kind does not know are ignored. */
    public Entry read(Kind<?> kind, ObjectNode given) throws InvalidEntry {
        List<Reference> references = new ArrayList<>();
        JsonNode defaults = contents.read(kind.make(""));
        ObjectNode content = VALUES.createObjectNode();
        for (Attribute attribute : contents.attributes(kind.type())) {
            JsonNode value = read(attribute, given, references);
            if (value == null) value = defaults.path(attribute.name());
            if (value.isNull() && attribute.isRequired()) throw missing(given, keys(attribute));
            content.set(attribute.name(), value);
        }
        if (kind.isNamed()) content.set("aliases", spellings(content));
        return new Entry(slug(kind, given, content), content, references);
    }

    /**
     * Refuses keys that the kind does not know.
     *
     * @param others keys that are known besides those of the kind
     */
    public void checkKeys(Kind<?> kind, ObjectNode given, Set<String> others) throws InvalidEntry {
        Set<String> known = new LinkedHashSet<>(others);
        if (kind.place().isEmpty()) known.add("slug");
        contents.attributes(kind.type()).stream().flatMap(EntryReader::keys).forEach(known::add);
        checkKeys(given, known);
    }

    private static void checkKeys(ObjectNode given, Collection<String> known) throws InvalidEntry {
        for (String key : (Iterable<String>) given::fieldNames) {
            if (!known.contains(key)) throw unknown(given, key, key, known);
        }
    }

    /** The keys that can give an attribute. */
    private static Stream<String> keys(Attribute attribute) {
        String name = attribute.name();
        if (isText(attribute)) return Stream.of(name, name + "_ar", name + "_en");
        JsonAlias other = attribute.field().getAnnotation(JsonAlias.class);
        return other == null ? Stream.of(name) : Stream.concat(Stream.of(name), Stream.of(other.value()));
    }

    private static boolean isText(Attribute attribute) {
        return attribute.element() == Localized.class && !attribute.isList();
    }

    private static String slug(Kind<?> kind, ObjectNode given, ObjectNode content) throws InvalidEntry {
        if (kind.place().isEmpty()) return slug(given, "slug", "slug", given.path("slug"));
        for (String attribute : kind.place()) {
            if (content.path(attribute).isInt() && content.path(attribute).asInt() < 1) {
                throw new InvalidEntry(given, attribute, "`%s` must be at least 1", attribute);
            }
        }
        return String.join(
                "/",
                kind.place().stream().map(name -> content.path(name).asText()).toList());
    }

    private static ArrayNode spellings(ObjectNode content) {
        ArrayNode spellings = VALUES.createArrayNode();
        Stream.of("ar", "en")
                .map(content.path("name")::path)
                .filter(JsonNode::isTextual)
                .forEach(spellings::add);
        content.path("aliases").forEach(spellings::add);
        return distinct(spellings);
    }

    private static ArrayNode distinct(ArrayNode values) {
        Set<JsonNode> seen = new LinkedHashSet<>();
        values.forEach(seen::add);
        return VALUES.createArrayNode().addAll(seen);
    }

    /** Null if the entry has no value for the attribute. */
    private @Nullable JsonNode read(Attribute attribute, ObjectNode given, List<Reference> references)
            throws InvalidEntry {
        String name = attribute.name();
        String place = keys(attribute).filter(given::has).findFirst().orElse(name);
        JsonNode value = given.path(place);
        if (isText(attribute)) value = text(given, name);
        if (value.isNull() || value.isMissingNode()) return null;
        if (!attribute.isList()) return element(attribute, given, place, value, references);
        if (!value.isArray()) throw wrongType(given, place, name);
        ArrayNode list = VALUES.createArrayNode();
        for (int i = 0; i < value.size(); i++) {
            list.add(element(attribute, value, String.valueOf(i), value.get(i), references));
        }
        return attribute.isReference() ? distinct(list) : list;
    }

    /** The text under the name alone, and under the keys of its languages. */
    private static JsonNode text(ObjectNode given, String name) {
        JsonNode value = given.path(name);
        ObjectNode texts = value instanceof ObjectNode both ? both.deepCopy() : VALUES.createObjectNode();
        for (String language : List.of("ar", "en")) {
            JsonNode text = given.path(name + "_" + language);
            if (!text.isNull() && !text.isMissingNode()) texts.set(language, text);
        }
        return texts.isEmpty() ? value : texts;
    }

    private JsonNode element(
            Attribute attribute, JsonNode holder, String place, JsonNode given, List<Reference> references)
            throws InvalidEntry {
        if (attribute.isOwned()) {
            if (given instanceof ObjectNode object) return owned(attribute.element(), object, references);
            throw wrongType(holder, place, attribute.name());
        }
        if (attribute.isReference()) {
            String slug = slug(holder, place, attribute.name(), given);
            references.add(new Reference(attribute.element().asSubclass(StoredNode.class), slug, holder, place));
            return given;
        }
        checkTexts(attribute, holder, place, given);
        Object value = convert(attribute, holder, place, given);
        if (value instanceof FuzzyDate date) {
            String problem = date.problem();
            if (problem != null) throw new InvalidEntry(holder, place, "%s", problem);
        }
        return VALUES.valueToTree(value);
    }

    private ObjectNode owned(Class<?> type, ObjectNode given, List<Reference> references) throws InvalidEntry {
        ObjectNode content = VALUES.createObjectNode();
        List<Attribute> attributes = contents.attributes(type);
        checkKeys(given, attributes.stream().flatMap(EntryReader::keys).toList());
        for (Attribute attribute : attributes) {
            JsonNode value = read(attribute, given, references);
            if (value == null && attribute.isRequired()) throw missing(given, keys(attribute));
            content.set(attribute.name(), value);
        }
        return content;
    }

    private static String slug(JsonNode holder, String place, String name, JsonNode given) throws InvalidEntry {
        if (given.isMissingNode() || (given.isNull() && holder.isObject())) throw missing(holder, Stream.of(name));
        if (!given.isTextual()) throw wrongType(holder, place, name);
        String slug = given.asText();
        if (slug.length() > MAX_NAME) throw tooLong(holder, place, name, MAX_NAME);
        if (SLUG.matcher(slug).matches()) return slug;
        throw new InvalidEntry(
                holder, place, "a slug consists of lower-case letters a-z and digits, joined by single hyphens");
    }

    private static void checkTexts(Attribute attribute, JsonNode holder, String place, JsonNode given)
            throws InvalidEntry {
        String name = attribute.name();
        int longest = name.equals("name") || name.equals("aliases") ? MAX_NAME : MAX_TEXT;
        boolean isAddress = attribute.field().isAnnotationPresent(WebAddress.class);
        for (String text : texts(given).toList()) {
            if (text.isBlank()) throw new InvalidEntry(holder, place, "a text of `%s` is blank", name);
            if (text.length() > longest) throw tooLong(holder, place, name, longest);
            if (!StorableText.is(text)) {
                throw new InvalidEntry(
                        holder, place, "a text of `%s` contains a NUL or half of a surrogate pair", name);
            }
            if (isAddress && !InputValidation.isAddress(text)) {
                throw new InvalidEntry(holder, place, "`%s` must begin with http:// or https://", name);
            }
        }
    }

    private static Stream<String> texts(JsonNode given) {
        return given.isTextual()
                ? Stream.of(given.asText())
                : StreamSupport.stream(given.spliterator(), false).flatMap(EntryReader::texts);
    }

    private static Object convert(Attribute attribute, JsonNode holder, String place, JsonNode given)
            throws InvalidEntry {
        try {
            Object value = VALUES.treeToValue(given, attribute.element());
            boolean isWhole = !(value instanceof List<?> list) || list.stream().allMatch(String.class::isInstance);
            if (value != null && isWhole) return value;
        } catch (UnrecognizedPropertyException e) {
            throw unknown(holder, place, e.getPropertyName(), e.getKnownPropertyIds());
        } catch (ValueInstantiationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new InvalidEntry(holder, place, "%s", String.valueOf(cause.getMessage()));
        } catch (JsonMappingException e) {
            if (e instanceof InvalidFormatException value
                    && value.getTargetType().isEnum()) {
                Object[] known = value.getTargetType().getEnumConstants();
                throw new InvalidEntry(
                        holder, place, "`%s` is not one of %s", value.getValue(), Arrays.toString(known));
            }
            List<JsonMappingException.Reference> path = e.getPath();
            if (!path.isEmpty()) {
                String part = path.get(path.size() - 1).getFieldName();
                throw new InvalidEntry(holder, place, "`%s` has no valid `%s`", attribute.name(), part);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        throw wrongType(holder, place, attribute.name());
    }

    private static InvalidEntry wrongType(JsonNode holder, String place, String name) {
        return new InvalidEntry(holder, place, "`%s` has a value of the wrong type", name);
    }

    private static InvalidEntry tooLong(JsonNode holder, String place, String name, int longest) {
        return new InvalidEntry(holder, place, "`%s` is longer than %d characters", name, longest);
    }

    private static InvalidEntry missing(JsonNode holder, Stream<String> keys) {
        return new InvalidEntry(holder, "", "the entry has no `%s`", keys.collect(joining("` or `")));
    }

    private static InvalidEntry unknown(JsonNode holder, String place, String key, Object known) {
        return new InvalidEntry(holder, place, "the key `%s` is not known here; known are %s", key, known);
    }

    /** Values need all their parts but those that can be null. */
    private static class RequiredUnlessNullable extends JacksonAnnotationIntrospector {
        @Override
        public Boolean hasRequiredMarker(AnnotatedMember member) {
            return !member.hasAnnotation(Nullable.class);
        }

        @Override
        public JsonSetter.Value findSetterInfo(Annotated member) {
            return member.hasAnnotation(Nullable.class)
                    ? super.findSetterInfo(member)
                    : JsonSetter.Value.forValueNulls(Nulls.FAIL);
        }
    }
}
