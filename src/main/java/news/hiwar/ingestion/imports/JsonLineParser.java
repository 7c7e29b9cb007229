package news.hiwar.ingestion.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.smallrye.graphql.api.Nullable;
import java.io.IOException;
import java.util.List;
import news.hiwar.graph.actor.ActorKind;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.dialogue.RoundStatus;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.graph.naming.Language;
import news.hiwar.graph.naming.Localized;
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

    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    private JsonLineParser() {}

    /** An actor, a topic or an outlet; what has no kind is a person. */
    record Thing(
            String slug,
            @Nullable @JsonProperty("name_ar") String ar,
            @Nullable @JsonProperty("name_en") String en,
            List<String> aliases,
            @Nullable ActorKind kind) {
        Thing {
            checkSlug(slug);
            checkName(ar, en);
            aliases.forEach(JsonLineParser::checkLength);
        }

        Localized name() {
            return new Localized(ar, en);
        }
    }

    /** A round; of what is not said to have been held one knows only that it was announced. */
    record Round(
            String dialogue,
            int number,
            @Nullable @JsonProperty("dialogue_name_ar") String dialogueAr,
            @Nullable @JsonProperty("dialogue_name_en") String dialogueEn,
            @Nullable @JsonProperty("name_ar") String ar,
            @Nullable @JsonProperty("name_en") String en,
            @Nullable RoundStatus status) {
        Round {
            checkSlug(dialogue);
            if (number < 1) throw new IllegalArgumentException("rounds are numbered from 1");
            checkName(ar, en);
            checkName(dialogueAr, dialogueEn);
        }

        String slug() {
            return DialogueRound.slug(dialogue, number);
        }

        Localized name() {
            return new Localized(ar, en);
        }

        Localized dialogueName() {
            return new Localized(dialogueAr, dialogueEn);
        }
    }

    /** A round that an article refers to. */
    record RoundKey(String dialogue, int number) {}

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
            List<String> actors,
            List<String> topics,
            List<RoundKey> rounds) {
        Article {
            checkSlug(slug);
            filled("headline", headline);
            filled("body", body);
            filled("publishedAt", publishedAt);
            checkUrl(url);
        }

        /** The slugs of the records of a kind that the article names. */
        List<String> links(Kind<?> kind) {
            if (kind == Kinds.ACTOR) return actors;
            if (kind == Kinds.TOPIC) return topics;
            if (kind != Kinds.ROUND) return List.of();
            return rounds.stream()
                    .map(round -> DialogueRound.slug(round.dialogue, round.number))
                    .toList();
        }
    }

    static <T> T read(JsonLine line, Class<T> type) throws DocumentRejected {
        String text = line.text();
        try {
            T value = MAPPER.readValue(text, type);
            if (value == null) throw DocumentRejected.broken("the line is null");
            return value;
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
        if (slug == null || !slug.matches(SLUG)) {
            throw new IllegalArgumentException(
                    "a slug consists of lower-case letters a-z and digits, joined by single hyphens");
        }
    }

    /** @throws IllegalArgumentException if there is no name, or a blank one */
    private static void checkName(@Nullable String ar, @Nullable String en) {
        Localized name = new Localized(ar, en);
        name.texts().forEach(JsonLineParser::checkLength);
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
