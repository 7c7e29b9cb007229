package news.hiwar.delivery.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;

/** Reads JSON from clients, within limits, and writes JSON for them. */
@Singleton
class RequestJson {
    private final ObjectMapper json;
    private final ObjectWriter ordered;

    RequestJson(RequestLimits limits) {
        json = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(limits.jsonNesting())
                                .maxNumberLength(limits.numberLength())
                                .build())
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        ordered = json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    /** @throws JsonProcessingException if the text is not JSON of this type or exceeds a limit */
    <T> @Nullable T read(String text, TypeReference<T> type) throws JsonProcessingException {
        return json.readValue(text, type);
    }

    static String problem(JsonProcessingException failure) {
        return failure instanceof StreamConstraintsException || failure.getCause() instanceof StreamConstraintsException
                ? " with less nesting and shorter numbers"
                : "";
    }

    byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String text(Object value) {
        return new String(bytes(value), UTF_8);
    }

    /** Writes equal values as equal text. */
    String canonical(Object value) {
        try {
            return ordered.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
