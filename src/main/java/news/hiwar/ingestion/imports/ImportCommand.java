package news.hiwar.ingestion.imports;

import io.quarkus.runtime.QuarkusApplication;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Imports a folder by command. */
public class ImportCommand implements QuarkusApplication {
    private final Importer importer;
    private final Clock clock;
    private final Path data;

    ImportCommand(Importer importer, Clock clock, @ConfigProperty(name = "hiwar.data") Path data) {
        this.importer = importer;
        this.clock = clock;
        this.data = data;
    }

    @Override
    @SuppressWarnings("SystemConsoleNull") // with jdk.console=java.base it is null without a terminal, on any JDK
    public int run(String... args) throws Exception {
        ImportArguments order = ImportArguments.read(args);
        Path report = order.report() == null ? Reports.next(data, clock) : order.report();
        Progress progress =
                System.console() == null ? new ProgressLog(clock, System.out::println) : new ProgressBarOnTerminal();
        ImportSummary tally = importer.run(order.folder(), report, progress);
        System.out.println(tally.table());
        System.out.println("The report is " + report.toAbsolutePath());
        return tally.isAllWell() ? 0 : 1;
    }
}
