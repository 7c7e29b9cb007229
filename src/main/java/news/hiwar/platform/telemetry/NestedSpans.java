package news.hiwar.platform.telemetry;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Makes OpenTelemetry record every statement as a span. Resolvers of a request run on several threads and share the current
 * span, so a statement may begin while the span of another one is current; by default OpenTelemetry suppresses such nested
 * spans. It reads this setting when its first class is loaded, so it is set together with the configuration.
 */
public class NestedSpans implements SmallRyeConfigBuilderCustomizer {
    private static final String SUPPRESSION = "otel.instrumentation.experimental.span-suppression-strategy";

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        if (System.getProperty(SUPPRESSION) == null) System.setProperty(SUPPRESSION, "none");
    }
}
