package news.hiwar.platform.telemetry;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes down the spans of a server that has traces on. */
@ApplicationScoped
public class RecordedSpans implements SpanExporter {
    private final List<SpanData> heard = new CopyOnWriteArrayList<>();

    /** Of each trace that has the attribute, those that came so far. */
    public List<List<SpanData>> ofTracesWith(String attribute, String value) {
        return heard.stream()
                .filter(span -> span.getAttributes().asMap().entrySet().stream()
                        .anyMatch(entry ->
                                entry.getKey().getKey().equals(attribute) && Objects.equals(value, entry.getValue())))
                .map(root -> heard.stream()
                        .filter(span -> span.getTraceId().equals(root.getTraceId()))
                        .toList())
                .toList();
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        heard.addAll(spans);
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
    }
}
