package news.hiwar.platform.relay;

import io.smallrye.graphql.api.Nullable;

/** Which page of a list is asked for, checked. */
public record PageArguments(
        int size,
        boolean backwards,
        @Nullable String after,
        @Nullable String before) {
    private static final int DEFAULT_SIZE = 20;
    private static final int MAXIMUM_SIZE = 100;

    /**
     * The page that the arguments ask for.
     *
     * @throws InvalidPage where both sizes are given, or one is not in 1 to 100
     */
    public static PageArguments of(
            @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
        if (first != null && last != null) {
            throw new InvalidPage("Give `first` to page forwards or `last` to page backwards, not both.");
        }
        return last != null
                ? new PageArguments(checked("last", last), true, after, before)
                : new PageArguments(first(first, DEFAULT_SIZE), false, after, before);
    }

    /**
     * The size of a plain list.
     *
     * @throws InvalidPage where it is not in 1 to 100
     */
    public static int first(@Nullable Integer size, int unlessGiven) {
        return size == null ? unlessGiven : checked("first", size);
    }

    private static int checked(String argument, int size) {
        if (size < 1 || size > MAXIMUM_SIZE) {
            throw new InvalidPage("`%s` is %d; give a number from 1 to %d.".formatted(argument, size, MAXIMUM_SIZE));
        }
        return size;
    }
}
