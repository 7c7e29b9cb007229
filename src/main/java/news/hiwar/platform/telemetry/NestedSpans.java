package news.hiwar.platform.telemetry;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Lets every statement be a span. The resolvers of a request run on several threads and share what is the current span,
 * so a statement may begin while another one's span is current; OpenTelemetry takes it for a part of that and leaves it
 * out, unless told otherwise. It reads that when its first class is loaded, so this comes with the configuration, before
 * all else.
 */
public class NestedSpans implements SmallRyeConfigBuilderCustomizer {
    private static final String SUPPRESSION = "otel.instrumentation.experimental.span-suppression-strategy";

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        if (System.getProperty(SUPPRESSION) == null) System.setProperty(SUPPRESSION, "none");
    }
}
