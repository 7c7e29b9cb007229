package news.hiwar.editorial.taxonomy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.smallrye.graphql.api.Nullable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.dialogue.Dialogue;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.naming.Alias;
import news.hiwar.graph.naming.Localized;
import news.hiwar.graph.outlet.Outlet;
import news.hiwar.graph.topic.Topic;
import news.hiwar.platform.relay.StoredNode;

/** What stands in an entry, by the names of its fields; what it refers to is named by its slug. */
record Snapshot(JsonNode fields) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    record Part(
            String actor, @Nullable String party, @Nullable Localized role) {}

    static Snapshot of(StoredNode entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (entry instanceof Actor actor) {
            fields.put("name", actor.name);
            fields.put("kind", actor.kind);
            fields.put("description", actor.description);
            fields.put("affiliation", slug(actor.affiliation));
            fields.put("aliases", texts(actor.aliases));
        } else if (entry instanceof Topic topic) {
            fields.put("name", topic.name);
            fields.put("description", topic.description);
            fields.put("broader", slug(topic.broader));
            fields.put("aliases", texts(topic.aliases));
        } else if (entry instanceof Outlet outlet) {
            fields.put("name", outlet.name);
            fields.put("website", outlet.website);
            fields.put("aliases", texts(outlet.aliases));
        } else if (entry instanceof Dialogue dialogue) {
            fields.put("name", dialogue.name);
            fields.put("description", dialogue.description);
            fields.put("parties", dialogue.parties.stream().map(Snapshot::slug).toList());
            fields.put("aliases", texts(dialogue.aliases));
        } else if (entry instanceof DialogueRound round) {
            fields.put("dialogue", slug(round.dialogue));
            fields.put("number", round.number);
            fields.put("name", round.name);
            fields.put("status", round.status);
            fields.put("format", round.format);
            fields.put("venue", round.venue);
            fields.put("date", round.date);
            fields.put(
                    "participants",
                    round.participants.stream()
                            .map(p -> new Part(p.actor.slug, slug(p.party), p.role))
                            .toList());
            fields.put("agenda", round.agenda.stream().map(Snapshot::slug).toList());
            fields.put("outcomes", List.copyOf(round.outcomes));
        }
        return parse(write(fields));
    }

    /** By way of text: numbers compare as they will when they are read again. */
    private static String write(Map<String, Object> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Snapshot parse(String json) {
        try {
            return new Snapshot(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The fields in which two of one type differ. */
    List<String> differences(Snapshot other) {
        return StreamSupport.stream(((Iterable<String>) fields::fieldNames).spliterator(), false)
                .filter(field -> !fields.path(field).equals(other.fields.path(field)))
                .toList();
    }

    /** A text in both languages, as a snapshot has it. */
    @Nullable
    static Localized text(JsonNode texts) {
        return value(texts, Localized.class);
    }

    /** What a field holds that is made of more than a text; null where it holds nothing. */
    @Nullable
    static <T> T value(JsonNode field, Class<T> type) {
        return field.isNull() || field.isMissingNode() ? null : JSON.convertValue(field, type);
    }

    @Override
    public String toString() {
        return fields.toString();
    }

    @Nullable
    private static String slug(@Nullable StoredNode row) {
        return row == null ? null : row.slug;
    }

    private static List<String> texts(List<Alias> aliases) {
        return aliases.stream().map(Alias::text).toList();
    }
}
