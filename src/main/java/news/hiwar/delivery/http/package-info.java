/** GraphQL over HTTP, WebSocket and server-sent events, in front of the framework's engine. */
package news.hiwar.delivery.http;
