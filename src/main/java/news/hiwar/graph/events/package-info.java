/**
 * The CDI events of a change, for engineers who add a change or something that follows one. Each is fired in the
 * transaction of the change, but the last three, which follow a commit.
 *
 * <ul>
 *   <li>{@link ArticlesChanged}: articles were added, changed or deleted. Fired by {@code ArticleEditing},
 *       {@code Coverage}, {@code Merges} and the imports' {@code DraftWriter}; observed by
 *       {@code TransactionTags} (response cache), {@code Indexer} (search index), {@code Reprints} and
 *       {@code RaritySchedule}.
 *   <li>{@link ArticleListsChanged}: many articles moved between lists at once. Fired by {@code Merges} and
 *       {@code Coverage}; observed by {@code TransactionTags}, which invalidates all responses.
 *   <li>{@link NamesChanged}: names or aliases of records changed. Fired by {@code TaxonomyEditing}, {@code Merges},
 *       {@code RecordImport} and {@code SeedLoader}; observed by {@code TransactionTags}, {@code GazetteerCache} and
 *       {@code IndexCheck}.
 *   <li>{@link RarityRecomputed}: the rarities of actors and topics were recomputed. Fired by {@code Rarity}; observed by
 *       {@code TransactionTags}.
 *   <li>{@link EntitiesChanged}: what the transaction has written, fired by {@code TransactionTags} before the commit;
 *       observed by {@code ChangeLog}.
 *   <li>{@link SearchIndexChanged}: the search index contains the changes. Fired by {@code Indexer}; observed by
 *       {@code TransactionTags}.
 *   <li>{@link GazetteerReloaded}: changed names are recognised on this node. Fired by {@code GazetteerCache}; observed by
 *       {@code TransactionTags}.
 *   <li>{@link ChangesCommitted}: this node or another one has committed a change of the change log. Fired by
 *       {@code ResponseCache}; observed by {@code ChangeLogFollower} (subscriptions) and {@code PublishingSchedule}.
 * </ul>
 */
@DefaultNonNull
package news.hiwar.graph.events;

import io.smallrye.graphql.api.DefaultNonNull;
