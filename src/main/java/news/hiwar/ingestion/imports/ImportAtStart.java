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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Imports the configured folder while the server already answers: readers do not wait for a big folder, and each batch
 * of it is whole when it is seen.
 */
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

    /** After the batch that it is at: an interrupt would close the files of the embedded database. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (thread != null) thread.join();
    }

    private Progress progress() {
        return new ProgressLog(clock, line -> LOG.infof("Import: %s", line)) {
            @Override
            public void done(long bytes, long documents) {
                super.done(bytes, documents);
                if (stopping) throw new CancellationException();
            }
        };
    }

    private void run(Path folder) {
        Path report = Reports.next(data, clock);
        try {
            LOG.infof("Importing %s", folder);
            ImportSummary tally = importer.run(folder, report, progress());
            LOG.infof("Imported %s; the report is %s%n%s", folder, report, tally.table());
        } catch (CancellationException | InterruptedException e) {
            LOG.infof("The import of %s was broken off; the next start goes on with it", folder);
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "The import of %s failed", folder);
        }
    }
}
