/** Where editors keep what the news is about: actors, topics, outlets, dialogues, rounds, and their names. */
@DefaultNonNull
package news.hiwar.entries;

import io.smallrye.graphql.api.DefaultNonNull;
