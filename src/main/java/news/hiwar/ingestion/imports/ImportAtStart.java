package news.hiwar.ingestion.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.graphql.api.Nullable;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CancellationException;
import news.hiwar.ingestion.imports.Progress.ProgressLog;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Imports the configured folder at each start, while the server already serves requests. */
@ApplicationScoped
class ImportAtStart {
    private static final Logger LOG = Logger.getLogger(ImportAtStart.class);
    private static final int AFTER_THE_SEEDS = Interceptor.Priority.APPLICATION + 1000;

    private final Importer importer;
    private final Clock clock;
    private final Path data;

    @Nullable
    private Thread thread;

    private volatile boolean stopping;

    ImportAtStart(Importer importer, Clock clock, @ConfigProperty(name = "hiwar.data") Path data) {
        this.importer = importer;
        this.clock = clock;
        this.data = data;
    }

    void start(@Observes @Priority(AFTER_THE_SEEDS) StartupEvent event, ImportSettings settings) {
        settings.folder().ifPresent(folder -> {
            thread = new Thread(() -> run(folder), "import");
            thread.start();
        });
    }

    /** Stops after the current transaction. The thread is not interrupted: H2 closes its files on an interrupt. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (thread != null) thread.join();
    }

    private void run(Path folder) {
        Path report = ImportReport.defaultFile(data, clock);
        try {
            LOG.infof("Importing %s", folder);
            ImportSummary summary = importer.run(folder, report, progress());
            LOG.infof("Imported %s; report: %s%n%s", folder, report, summary.table());
        } catch (CancellationException | InterruptedException e) {
            LOG.infof("The import of %s was interrupted; the next start continues it", folder);
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "The import of %s failed", folder);
        }
    }

    private Progress progress() {
        return new ProgressLog(clock, line -> LOG.infof("Import: %s", line)) {
            @Override
            public void done(long bytes, long documents) {
                super.done(bytes, documents);
                check();
            }

            @Override
            public void check() {
                if (stopping) throw new CancellationException();
            }
        };
    }
}
