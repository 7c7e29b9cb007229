/** Where editors keep what the news is about: actors, topics, outlets, dialogues, rounds, and their names. */
@DefaultNonNull
package news.hiwar.editorial.taxonomy;

import io.smallrye.graphql.api.DefaultNonNull;
