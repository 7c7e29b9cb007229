package news.hiwar.graph.kind;

import io.smallrye.graphql.api.Nullable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.relay.StoredNode;
import org.hibernate.Session;

/**
 * The attribute by which rows of a kind stand below others of it, and the rules that keep it a tree: the affiliation of
 * an actor, the broader topic of a topic.
 *
 * @param attribute its name in Java and in the schema
 * @param twoLevels whether rows below others have none below them
 * @param cycle the message if a row would stand below itself
 */
public record Hierarchy<T extends StoredNode>(
        Class<T> type,
        String attribute,
        Function<T, @Nullable T> above,
        BiConsumer<T, @Nullable T> place,
        boolean twoLevels,
        String cycle) {
    private static final String TOO_DEEP = "The topics would be three levels deep. Topics have at most two levels.";

    private record Problem(String code, String message) {}

    /**
     * The row of a slug, if another one may stand below it.
     *
     * @param field the member of the input that names it
     * @throws MutationRejected if there is no such row, or the tree would be broken
     */
    public @Nullable T find(T row, String field, @Nullable String slug, Session session) {
        if (slug == null) return null;
        T found = Slugs.find(type, slug);
        if (found == null) throw MutationRejected.notFound(field, slug);
        Problem problem = problem(row, found, session);
        if (problem != null) throw MutationRejected.because(field, problem.code, problem.message);
        return found;
    }

    /** A row, what it stands below, and so on; it ends where it would repeat itself. */
    private Set<T> path(T from) {
        Set<T> path = new LinkedHashSet<>();
        for (T at = from; at != null && path.add(at); at = above.apply(at)) {}
        return path;
    }

    /** Why a row may not stand below another one, for people; null if it may. */
    public @Nullable String refusal(T row, T below, Session session) {
        Problem problem = problem(row, below, session);
        return problem == null ? null : problem.message;
    }

    /** Whether a row may stand below another one. */
    public boolean allows(T row, T below, Session session) {
        return problem(row, below, session) == null;
    }

    private @Nullable Problem problem(T row, T below, Session session) {
        if ((twoLevels ? Set.of(below) : path(below)).contains(row)) return new Problem("CYCLE", cycle);
        boolean deep = twoLevels && (above.apply(below) != null || hasRowsBelow(row, session));
        return deep ? new Problem("TOO_DEEP", TOO_DEEP) : null;
    }

    /** The rows directly below. */
    public List<T> below(T row, Session session) {
        return session.createSelectionQuery("from %s where %s = ?1".formatted(type.getSimpleName(), attribute), type)
                .setParameter(1, row)
                .getResultList();
    }

    private boolean hasRowsBelow(T row, Session session) {
        return row.rowId != null && !below(row, session).isEmpty();
    }

    /**
     * Checks that a merge keeps the tree.
     *
     * @throws MutationRejected if the survivor stands below the merged row through others, or rows would be too deep
     */
    public void checkMerge(T merged, T survivor, Session session) {
        T over = above.apply(survivor);
        if (over == null || over.equals(merged)) return;
        if (path(over).contains(merged)) {
            throw MutationRejected.because(
                    "into",
                    "CYCLE",
                    "The surviving record is a descendant of the merged one. Change its `%s` first."
                            .formatted(attribute));
        }
        if (twoLevels && hasRowsBelow(merged, session)) {
            throw MutationRejected.because(
                    "into",
                    "TOO_DEEP",
                    "The merged topic has narrower topics and the surviving one is narrower than another."
                            + " Topics have at most two levels.");
        }
    }

    /** Gives the survivor the place of the merged row if it stood below that; whether it did. */
    public boolean inherit(T merged, T survivor) {
        if (!Objects.equals(above.apply(survivor), merged)) return false;
        place.accept(survivor, above.apply(merged));
        return true;
    }

    /** Undoes that, unless the survivor has been placed elsewhere since. */
    public void disinherit(T restored, T survivor, Session session) {
        boolean stayed = Objects.equals(above.apply(survivor), above.apply(restored));
        if (stayed && allows(survivor, restored, session)) place.accept(survivor, restored);
    }

    /**
     * Finds a place for a row that was put below another one by an entry: the other may have been merged since it was
     * written, so that the row would stand below itself or too deep.
     *
     * @return whether the row stands elsewhere now than before
     */
    public boolean settle(T row, @Nullable T before) {
        T over = above.apply(row);
        if (twoLevels && over != null && above.apply(over) != null) over = above.apply(over);
        if (over != null && path(over).contains(row)) over = null;
        if (!Objects.equals(over, above.apply(row))) place.accept(row, over);
        return !Objects.equals(over, before);
    }

    /** Takes the row out of its place if the tree has changed so that it does not fit there any more. */
    public void leaveUnlessAllowed(T row, Session session) {
        T over = above.apply(row);
        if (over != null && !allows(row, over, session)) place.accept(row, null);
    }
}
