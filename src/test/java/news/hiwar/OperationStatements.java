package news.hiwar;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;

/** The SQL statements of operations, as the server counts them: without those of its work in the background. */
public final class OperationStatements {
    private OperationStatements() {}

    public static long of(MeterRegistry figures, Runnable operations) {
        double before = total(figures);
        operations.run();
        return Math.round(total(figures) - before);
    }

    private static double total(MeterRegistry figures) {
        return figures.find("hiwar.operation.statements").summaries().stream()
                .mapToDouble(DistributionSummary::totalAmount)
                .sum();
    }
}
