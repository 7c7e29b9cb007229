package news.hiwar.platform.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.graphql.api.Nullable;
import java.util.Base64;

/** What a public id is made from: the type and the slug, never a key of the database. */
public record GlobalId(String type, String slug) {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /**
     * What an id was made from.
     *
     * @throws InvalidId where the text is not an id of ours
     */
    public static GlobalId parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(":", 2);
            GlobalId id = new GlobalId(parts[0], parts[1]);
            if (id.toString().equals(text) && parts[1].indexOf('\0') < 0) return id;
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new InvalidId();
        }
        throw new InvalidId();
    }

    /** The same; null where the text is not an id of ours. */
    @Nullable
    public static GlobalId tryParse(String text) {
        try {
            return parse(text);
        } catch (InvalidId e) {
            return null;
        }
    }

    /** The slug of what an id stands for; null where that is nothing of the type. */
    @Nullable
    public static String slug(Class<? extends StoredNode> type, String id) {
        GlobalId parsed = tryParse(id);
        return parsed != null && parsed.type.equals(type.getSimpleName()) ? parsed.slug : null;
    }

    @Override
    public String toString() {
        return ENCODER.encodeToString((type + ":" + slug).getBytes(UTF_8));
    }
}
