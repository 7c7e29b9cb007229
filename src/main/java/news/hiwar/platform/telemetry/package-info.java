/** Telemetry for operators: metrics, the log of slow operations, traces and counts of statements. */
@DefaultNonNull
package news.hiwar.platform.telemetry;

import io.smallrye.graphql.api.DefaultNonNull;
