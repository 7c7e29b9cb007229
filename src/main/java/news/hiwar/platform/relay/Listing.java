package news.hiwar.platform.relay;

import io.smallrye.graphql.api.Nullable;

/**
 * What a list holds and how it runs, as HQL paths. An index on (scope, sort, key) makes each page one range of it.
 *
 * @param type what the list holds
 * @param from the entity that the list runs over, with the alias of the paths, such as {@code Appearance l}
 * @param scope the key of what the list belongs to, such as {@code l.actor.rowId}; null where there is only one list
 * @param sort what the list is sorted by
 * @param sortType the type of that value, an instant or a string
 * @param key the key of what the list holds, which breaks ties
 * @param descending whether the highest comes first
 */
public record Listing<T extends StoredNode>(
        Class<T> type,
        String from,
        @Nullable String scope,
        String sort,
        Class<?> sortType,
        String key,
        boolean descending) {}
