package news.hiwar.ingestion.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.graph.actor.ActorKind;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.dialogue.RoundStatus;
import news.hiwar.graph.naming.Language;
import news.hiwar.graph.naming.Localized;

/** What the lines of a JSON file hold; keys that are not named here are passed over. */
final class JsonLineParser {
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .addModule(new SimpleModule().addDeserializer(String.class, new StorableTexts()))
            .withConfigOverride(
                    List.class, list -> list.setSetterInfo(JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.FAIL)))
            .build();

    /** In characters: what databases keep in an index, and addresses stay readable with. */
    private static final int LONGEST_NAME = 300;

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

    /** A round as an article names it. */
    record RoundKey(String dialogue, int number) {}

    /** A finished article; its paragraphs are parted by blank lines. */
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
    }

    static <T> T read(JsonLine line, Class<T> type) throws Unreadable {
        String text = line.text();
        try {
            T value = MAPPER.readValue(text, type);
            if (value == null) throw Unreadable.broken("the line is null");
            return value;
        } catch (JsonProcessingException e) {
            throw Unreadable.broken(problem(e));
        }
    }

    private static String problem(JsonProcessingException e) {
        if (e instanceof ValueInstantiationException && e.getCause() != null) {
            return String.valueOf(e.getCause().getMessage());
        }
        if (e instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return "the value of `%s` is not of the kind that is wanted"
                    .formatted(mismatch.getPath().get(0).getFieldName());
        }
        return "the line is not JSON of the wanted form: " + e.getOriginalMessage();
    }

    private static void checkSlug(@Nullable String slug) {
        checkLength(slug);
        if (slug == null || !slug.matches(SLUG)) {
            throw new IllegalArgumentException("a slug is lower-case letters and digits, with hyphens between");
        }
    }

    /** @throws IllegalArgumentException where there is none, or a blank one */
    private static void checkName(@Nullable String ar, @Nullable String en) {
        Localized name = new Localized(ar, en);
        name.texts().forEach(JsonLineParser::checkLength);
    }

    private static void checkLength(@Nullable String name) {
        if (name != null && name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name or slug is longer than %d characters".formatted(LONGEST_NAME));
        }
    }

    /** What a reader's browser opens must be no script. */
    private static void checkUrl(@Nullable String url) {
        if (url != null
                && !url.regionMatches(true, 0, "http://", 0, 7)
                && !url.regionMatches(true, 0, "https://", 0, 8)) {
            throw new IllegalArgumentException("`url` is not an address of the web");
        }
    }

    private static void filled(String key, @Nullable String value) {
        if (value == null || value.isBlank()) throw new IllegalArgumentException("`%s` is missing".formatted(key));
    }
}
