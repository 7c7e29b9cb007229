package news.hiwar.discovery.related;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What the score looks at in an article.
 *
 * @param actors the rarity of each actor, by key
 * @param topics the rarity of each topic, by key
 * @param rounds the keys of the rounds that it covers
 * @param alike how much its text is like that of others, by their key: from 0, nothing, to 1, the same
 */
record ArticleFeatures(
        Long key,
        Instant publishedAt,
        Map<Long, Double> actors,
        Map<Long, Double> topics,
        Set<Long> rounds,
        Map<Long, Double> alike) {}
