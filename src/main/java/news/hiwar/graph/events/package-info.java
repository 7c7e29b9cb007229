/**
 * The events of a change. Who fires and who observes each:
 *
 * <table>
 * <caption>Events</caption>
 * </table>
 */
@DefaultNonNull
package news.hiwar.graph.events;

import io.smallrye.graphql.api.DefaultNonNull;
