/** GraphQL over HTTP, as its specification says, in front of the framework's engine. */
package news.hiwar.delivery.http;
