/** What operators see of requests from outside: figures, slow operations, the statements behind them. */
@DefaultNonNull
package news.hiwar.telemetry;

import io.smallrye.graphql.api.DefaultNonNull;
