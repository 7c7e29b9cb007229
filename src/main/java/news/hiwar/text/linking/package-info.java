/** Finds the actors, topics, outlets, dialogues and rounds that a text names. */
@DefaultNonNull
package news.hiwar.text.linking;

import io.smallrye.graphql.api.DefaultNonNull;
