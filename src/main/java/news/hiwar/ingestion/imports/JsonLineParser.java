package news.hiwar.ingestion.imports;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.OptBoolean;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.InjectableValues;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.graphql.api.Nullable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.graph.naming.Language;
import news.hiwar.ingestion.imports.JsonLines.JsonLine;
import news.hiwar.platform.database.StorableText;

/** Parses the lines of JSON files; unknown keys are ignored. */
final class JsonLineParser {
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .addModule(new SimpleModule().addDeserializer(String.class, new StorableTextDeserializer()))
            .withConfigOverride(
                    List.class, list -> list.setSetterInfo(JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.FAIL)))
            .build();

    /** In characters: short enough for an index of any database, and for readable URLs. */
    private static final int MAX_NAME = 300;

    private static final String LINKS = "links";

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private JsonLineParser() {}

    /** A finished article; blank lines separate its paragraphs. */
    record Article(
            String slug,
            String headline,
            @Nullable String standfirst,
            String body,
            @Nullable Language language,
            String publishedAt,
            @Nullable String outlet,
            List<String> authors,
            @Nullable String dateline,
            @Nullable String url,

            @JacksonInject(value = LINKS, useInput = OptBoolean.FALSE)
            Map<String, List<String>> links) {
        Article {
            checkSlug(slug);
            filled("headline", headline);
            filled("body", body);
            filled("publishedAt", publishedAt);
            checkUrl(url);
        }

        /** The slugs of the records of a kind that the article names. */
        List<String> links(Kind<?> kind) {
            return links.getOrDefault(kind.plural(), List.of());
        }
    }

    static Article article(JsonLine line) throws DocumentRejected {
        ObjectNode object = object(line);
        Map<String, List<String>> links = new HashMap<>();
        for (Kind<?> kind : Kinds.LINKED) links.put(kind.plural(), links(object, kind));
        try {
            return MAPPER.reader(new InjectableValues.Std().addValue(LINKS, links))
                    .treeToValue(object, Article.class);
        } catch (JsonProcessingException e) {
            throw DocumentRejected.broken(problem(e));
        }
    }

    /** The slugs under the key that is called by the kind's plural; a round is an object, with what gives it its place. */
    private static List<String> links(ObjectNode article, Kind<?> kind) throws DocumentRejected {
        JsonNode given = article.path(kind.plural());
        if (given.isMissingNode() || given.isNull()) return List.of();
        List<String> slugs = new ArrayList<>();
        for (JsonNode each : given) slugs.add(slug(each, kind));
        if (!given.isArray() || slugs.contains(null)) {
            throw DocumentRejected.broken("`%s` has a value of the wrong type".formatted(kind.plural()));
        }
        return slugs;
    }

    private static @Nullable String slug(JsonNode given, Kind<?> kind) {
        if (kind.place().isEmpty() || given.isTextual()) return given.textValue();
        List<JsonNode> place = kind.place().stream().map(given::path).toList();
        return place.stream().allMatch(JsonNode::isValueNode)
                ? place.stream().map(JsonNode::asText).collect(joining("/"))
                : null;
    }

    static ObjectNode object(JsonLine line) throws DocumentRejected {
        try {
            if (MAPPER.readTree(line.text()) instanceof ObjectNode object) return object;
            throw DocumentRejected.broken("the line is not a JSON object");
        } catch (JsonProcessingException e) {
            throw DocumentRejected.broken(problem(e));
        }
    }

    private static String problem(JsonProcessingException e) {
        if (e instanceof ValueInstantiationException && e.getCause() != null) {
            return String.valueOf(e.getCause().getMessage());
        }
        if (e instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return "`%s` has a value of the wrong type"
                    .formatted(mismatch.getPath().get(0).getFieldName());
        }
        return "the line is not valid JSON: " + e.getOriginalMessage();
    }

    private static void checkSlug(@Nullable String slug) {
        checkLength(slug);
        if (slug == null || !SLUG.matcher(slug).matches()) {
            throw new IllegalArgumentException(
                    "a slug consists of lower-case letters a-z and digits, joined by single hyphens");
        }
    }

    private static void checkLength(@Nullable String name) {
        if (name != null && name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a name or slug is longer than %d characters".formatted(MAX_NAME));
        }
    }

    /** Rejects scripts (javascript:), since readers' browsers open the URL. */
    private static void checkUrl(@Nullable String url) {
        if (url != null
                && !url.regionMatches(true, 0, "http://", 0, 7)
                && !url.regionMatches(true, 0, "https://", 0, 8)) {
            throw new IllegalArgumentException("`url` must begin with http:// or https://");
        }
    }

    private static void filled(String key, @Nullable String value) {
        if (value == null || value.isBlank()) throw new IllegalArgumentException("`%s` is missing".formatted(key));
    }

    /** Rejects texts that no database can store. */
    static final class StorableTextDeserializer extends StdScalarDeserializer<String> {
        StorableTextDeserializer() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && !StorableText.is(text)) {
                throw JsonMappingException.from(parser, "a text contains a NUL or half of a surrogate pair");
            }
            return text;
        }
    }
}
