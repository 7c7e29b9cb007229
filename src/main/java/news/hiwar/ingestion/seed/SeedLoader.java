package news.hiwar.ingestion.seed;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import news.hiwar.graph.coverage.Coverage;
import news.hiwar.graph.coverage.Rarity;
import news.hiwar.graph.events.NamesChanged;
import news.hiwar.graph.kind.EntityContent;
import news.hiwar.ingestion.entry.EntryReader;
import news.hiwar.ingestion.entry.EntryWriter;
import news.hiwar.ingestion.seed.SeedFiles.ArticleFile;
import news.hiwar.platform.database.BulkLoadLock;
import org.jboss.logging.Logger;

/** Brings the database to what the seed files say, all of them or none; an unchanged file changes nothing. */
@ApplicationScoped
class SeedLoader {
    private static final Logger LOG = Logger.getLogger(SeedLoader.class);

    private final EntityManager entities;
    private final EntityContent contents;
    private final EntryReader reader;
    private final EntryWriter writer;
    private final Coverage coverage;
    private final BulkLoadLock lock;
    private final Rarity rarity;
    private final Clock clock;
    private final Event<NamesChanged> names;

    SeedLoader(
            EntityManager entities,
            EntityContent contents,
            EntryReader reader,
            EntryWriter writer,
            Coverage coverage,
            BulkLoadLock lock,
            Rarity rarity,
            Clock clock,
            Event<NamesChanged> names) {
        this.entities = entities;
        this.contents = contents;
        this.reader = reader;
        this.writer = writer;
        this.coverage = coverage;
        this.lock = lock;
        this.rarity = rarity;
        this.clock = clock;
        this.names = names;
    }

    @Transactional
    void start(@Observes StartupEvent event, SeedSettings settings) throws IOException {
        try {
            if (settings.folder().isPresent()) load(settings.folder().get());
            else ClassPathUtils.consumeAsPaths("seeds", this::load);
        } catch (BrokenSeed broken) {
            LOG.fatalf(
                    "The seeds cannot be loaded: %s", broken.getMessage()); // before the long trace of a failed start
            throw broken;
        }
    }

    /** @throws BrokenSeed where a file cannot be loaded */
    @Transactional
    void load(Path folder) {
        SeedFiles files = new SeedFiles(folder);
        lock.take();
        SeedRecords records = new SeedRecords(entities, files, reader, writer, contents);
        records.load();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SeedArticles articles = new SeedArticles(entities, files, reader, contents, records, coverage, now);
        List<ArticleFile> texts = files.articles();
        texts.forEach(articles::load);
        int changes = records.changes() + articles.changes();
        if (changes > 0) {
            entities.flush();
            rarity.refresh();
            names.fire(new NamesChanged());
        }
        LOG.infof("Seeds: %d articles, %d entries new or changed", texts.size(), changes);
    }
}
