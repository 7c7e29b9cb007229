package news.hiwar.platform.relay;

import java.util.Collection;
import news.hiwar.platform.graphql.ClientError;

/** A filter names something that does not exist; it is reported since an empty list would hide the mistake. */
public class UnknownSlug extends ClientError {
    public UnknownSlug(String type, Collection<String> slugs) {
        super(
                "UNKNOWN_SLUG",
                "No %s has the slug %s. Correct the slug or remove it from the filter."
                        .formatted(type, String.join(", ", slugs)));
    }
}
