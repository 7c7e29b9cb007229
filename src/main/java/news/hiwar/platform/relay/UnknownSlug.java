package news.hiwar.platform.relay;

import java.util.Collection;
import news.hiwar.platform.graphql.ClientError;

/** A filter names something that does not exist; silence would look like an empty list. */
public class UnknownSlug extends ClientError {
    public UnknownSlug(String type, Collection<String> slugs) {
        super(
                "UNKNOWN_SLUG",
                "No %s has the slug %s. Leave it out of the filter or correct it."
                        .formatted(type, String.join(", ", slugs)));
    }
}
