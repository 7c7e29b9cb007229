/** GraphQL over HTTP, WebSocket and server-sent events, in front of the framework's engine. */
@DefaultNonNull
package news.hiwar.delivery.http;

import io.smallrye.graphql.api.DefaultNonNull;
