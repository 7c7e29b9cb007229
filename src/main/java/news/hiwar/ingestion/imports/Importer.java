package news.hiwar.ingestion.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import news.hiwar.graph.coverage.Rarity;
import news.hiwar.platform.database.BulkLoadLock;
import news.hiwar.text.linking.GazetteerCache;

/** Imports a folder: what articles refer to first, then the articles, batch after batch. */
@ApplicationScoped
class Importer {
    private final EntityManager entities;
    private final ReferenceReading references;
    private final DraftWriter intake;
    private final GazetteerCache names;
    private final BulkLoadLock turn;
    private final Rarity rarity;
    private final Clock clock;

    Importer(
            EntityManager entities,
            ReferenceReading references,
            DraftWriter intake,
            GazetteerCache names,
            BulkLoadLock turn,
            Rarity rarity,
            Clock clock) {
        this.entities = entities;
        this.references = references;
        this.intake = intake;
        this.names = names;
        this.turn = turn;
        this.rarity = rarity;
        this.clock = clock;
    }

    /**
     * Each batch is a transaction: whatever stops the import, the articles before it are whole, and the next import of
     * the folder goes on from there.
     */
    ImportSummary run(Path folder, Path reportFile, Progress progress) throws IOException, InterruptedException {
        SourceFolder sources = SourceFolder.open(folder);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (Report report = new Report(reportFile, folder, now);
                progress) {
            progress.begin(sources.size());
            for (String name : sources.unreadable()) report.add(Result.unreadable(new Origin(name, 0)), null);
            for (SourceFile file : sources.references()) references.read(file, report, progress);
            References known = QuarkusTransaction.requiringNew().call(() -> References.load(entities));
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            DraftBuilder drafting = new DraftBuilder(known, names.gazetteer(), today);
            try (ArticleReading articles = new ArticleReading(drafting, known, intake, report, progress, now);
                    ImportBatches pieces = new ImportBatches(sources)) {
                articles.read(pieces);
            }
            if (report.tally().hasChanges()) QuarkusTransaction.requiringNew().run(this::refreshRarity);
            report.finish(sources.others().stream().map(SourceFile::name).toList());
            return report.tally();
        }
    }

    private void refreshRarity() {
        turn.take();
        rarity.refresh();
    }
}
