package news.hiwar.graph.naming;

import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import news.hiwar.platform.relay.Keyset.Listing;
import news.hiwar.platform.relay.MergeableNode;
import news.hiwar.platform.relay.StoredNode.NotContent;
import news.hiwar.platform.spelling.Spelling;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

/** A row with a name in both languages, and a place in the lists that are sorted by it. */
@MappedSuperclass
public abstract class Named extends MergeableNode {
    @Description("Name in the requested language, or in the other one if that is missing.")
    public Localized name;

    /** The name without differences of spelling: lists are sorted by the Arabic one. */
    @Ignore
    @NotContent
    public Localized folded;

    /** The spellings by which texts and readers find it, in their order. */
    public abstract List<Alias> aliases();

    public final void rename(Localized name) {
        this.name = name;
        folded = new Localized(folded(name.in(Language.AR)), folded(name.in(Language.EN)));
    }

    /** A name without a letter stays as it is. */
    private static String folded(String name) {
        String folded = Spelling.fold(name);
        return folded.isEmpty() ? name : folded;
    }

    /** All rows of a type by name, or those of each scope, a path that begins with {@code n}. */
    public static <T extends Named> Listing<T> byName(Class<T> type, @Nullable String scope) {
        return new Listing<>(type, type.getSimpleName() + " n", scope, "n.folded.ar", String.class, "n.rowId", false);
    }
}
