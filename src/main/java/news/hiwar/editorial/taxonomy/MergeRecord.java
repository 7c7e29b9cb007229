package news.hiwar.editorial.taxonomy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.graph.coverage.LinkReassignment;

/**
 * What a merge has done, as far as it takes to undo it.
 *
 * @param entry what stood in what went: see {@link Snapshot}
 * @param aliases that what stays has got from it
 * @param redirects the slugs that led to it
 */
record MergeRecord(
        JsonNode entry,
        int version,
        @Nullable String seedHash,
        @Nullable String importHash,
        List<String> aliases,
        List<String> redirects,
        Moved moved) {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /**
     * What has moved to what stays, besides names.
     *
     * @param dependents the slugs of actors that spoke for it, of topics that were part of it, or of its rounds
     * @param inherited whether what stays was one of them, and has taken its place
     * @param seats where it stood in lists of dialogues and rounds
     * @param participants the keys of those that it was, and {@code parties} of those for which it was the party
     * @param articles of an outlet
     * @param rounds the slugs of those that were merged along with their dialogue
     */
    record Moved(
            List<String> dependents,
            boolean inherited,
            List<Seat> seats,
            List<Long> participants,
            List<Long> parties,
            @Nullable LinkReassignment links,
            List<Long> articles,
            List<String> rounds) {
        Moved {
            if (rounds == null) rounds = List.of(); // of a merge before there were such
        }

        /** Of what has nothing but links. */
        static Moved links(LinkReassignment links) {
            return new Moved(List.of(), false, List.of(), List.of(), List.of(), links, List.of(), List.of());
        }

        /** The keys of all articles that are listed anew. */
        List<Long> touched() {
            return links == null ? articles : links.articles();
        }
    }

    /** A place in the list of a dialogue or a round of that slug; shared where what stays stood there, too. */
    record Seat(String slug, int position, boolean shared) {}

    static MergeRecord parse(String json) {
        try {
            return JSON.readValue(json, MergeRecord.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
