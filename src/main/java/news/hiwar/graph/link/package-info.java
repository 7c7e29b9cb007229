/** What links articles to the other kinds of the graph: one row for each link, and the places in the text it rests on. */
@DefaultNonNull
package news.hiwar.graph.link;

import io.smallrye.graphql.api.DefaultNonNull;
