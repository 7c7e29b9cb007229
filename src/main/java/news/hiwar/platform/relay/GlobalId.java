package news.hiwar.platform.relay;

import io.smallrye.graphql.api.Nullable;
import news.hiwar.platform.relay.OpaqueText.InvalidId;

/** The public id of a node: its type and slug, never a key of the database. */
public record GlobalId(String type, String slug) {
    /**
     * Parses an id.
     *
     * @throws InvalidId if the text is not an id of this server
     */
    public static GlobalId parse(String text) {
        GlobalId id = tryParse(text);
        if (id == null) throw new InvalidId();
        return id;
    }

    /** Parses an id; null if the text is not an id of this server. */
    @Nullable
    public static GlobalId tryParse(String text) {
        return OpaqueText.decode(text, 2, fields -> new GlobalId(fields.get(0), fields.get(1)), GlobalId::toString);
    }

    /** The slug in an id of that type; null if the text is not an id of that type. */
    @Nullable
    public static String slug(Class<? extends StoredNode> type, String id) {
        GlobalId parsed = tryParse(id);
        return parsed != null && parsed.type.equals(type.getSimpleName()) ? parsed.slug : null;
    }

    @Override
    public String toString() {
        return OpaqueText.encode(type, slug);
    }
}
