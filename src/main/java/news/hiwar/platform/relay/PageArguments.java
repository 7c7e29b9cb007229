package news.hiwar.platform.relay;

import io.smallrye.graphql.api.Nullable;
import news.hiwar.platform.graphql.ClientError;

/** The validated paging arguments of a list. */
public record PageArguments(
        int size,
        boolean backwards,
        @Nullable String after,
        @Nullable String before) {
    private static final int DEFAULT_SIZE = 20;
    private static final int MAXIMUM_SIZE = 100;

    /**
     * Validates the arguments of a connection.
     *
     * @throws InvalidPage if both sizes are given, or one is not from 1 to 100
     */
    public static PageArguments of(
            @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
        if (first != null && last != null) {
            throw new InvalidPage("Give either `first` to page forwards or `last` to page backwards, not both.");
        }
        return last != null
                ? new PageArguments(checked("last", last), true, after, before)
                : new PageArguments(first(first, DEFAULT_SIZE), false, after, before);
    }

    /**
     * Validates the size of a plain list.
     *
     * @throws InvalidPage if it is not from 1 to 100
     */
    public static int first(@Nullable Integer size, int byDefault) {
        return size == null ? byDefault : checked("first", size);
    }

    private static int checked(String argument, int size) {
        if (size < 1 || size > MAXIMUM_SIZE) {
            throw new InvalidPage("`%s` must be from 1 to %d; it is %d.".formatted(argument, MAXIMUM_SIZE, size));
        }
        return size;
    }

    /** The paging arguments of a list are invalid. */
    public static class InvalidPage extends ClientError {
        public InvalidPage(String message) {
            super("INVALID_PAGE", message);
        }
    }
}
