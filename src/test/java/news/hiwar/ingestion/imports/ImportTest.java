package news.hiwar.ingestion.imports;

import jakarta.inject.Inject;
import java.nio.file.Path;
import news.hiwar.ingestion.seed.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test with a folder to import, and an archive that is put back. */
abstract class ImportTest {
    @Inject
    Importer importer;

    @Inject
    Archive archive;

    @TempDir
    Path place;

    Folder folder;

    @BeforeEach
    void open() throws Exception {
        folder = new Folder(place, importer);
    }

    @AfterEach
    void reset() {
        archive.reset();
    }
}
