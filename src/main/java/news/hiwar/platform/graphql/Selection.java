package news.hiwar.platform.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.api.Context;
import jakarta.enterprise.context.ApplicationScoped;

/** What the operation asks for below the field that is being answered. */
@ApplicationScoped
public class Selection {
    private final Context context;

    Selection(Context context) {
        this.context = context;
    }

    /** Whether a path is selected there, such as {@code totalCount} or {@code edges/highlights}. */
    public boolean has(String path) {
        HiddenSelection field = (HiddenSelection) context.unwrap(DataFetchingEnvironment.class);
        return field.hidden().contains(path);
    }
}
