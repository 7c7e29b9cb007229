/** What operators see of requests from outside: figures, slow operations, the statements behind them. */
@DefaultNonNull
package news.hiwar.platform.telemetry;

import io.smallrye.graphql.api.DefaultNonNull;
