/** Finds what a text names: actors, topics, outlets, dialogues and their rounds. */
@DefaultNonNull
package news.hiwar.text.linking;

import io.smallrye.graphql.api.DefaultNonNull;
