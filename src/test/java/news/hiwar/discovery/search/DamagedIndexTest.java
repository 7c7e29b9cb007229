package news.hiwar.discovery.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import news.hiwar.discovery.search.ArticleDocument.PublishedDocument;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the embedded index are deleted, cut or replaced while it is in use. */
class DamagedIndexTest {
    private static final String GENERATION = "of-this-test";

    @TempDir
    Path folder;

    private Path files;
    private SearchIndex index;

    @BeforeEach
    void open() {
        files = folder.resolve("search");
        index = new SearchIndex(
                JudgedSet.settings(SearchSettings.Engine.LUCENE, "", files),
                new CircuitBreaker(new SimpleMeterRegistry()));
        index.open();
        write(1);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void anIndexThatIsWrittenIsLeftAlone() {
        for (int number = 2; number < 20; number++) {
            index.checkFiles();
            write(number);
        }
        index.checkFiles();

        assertThat(found()).isEqualTo(19);
    }

    @Test
    void deletedFilesLeaveAnEmptyIndexThatWorks() throws IOException {
        index.checkFiles();

        each(Files::delete);

        assertIsReplaced();
    }

    @Test
    void aDeletedFolderLeavesAnEmptyIndexThatWorks() throws IOException {
        index.checkFiles();

        try (Stream<Path> all = Files.walk(files)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }

        assertIsReplaced();
    }

    @Test
    void cutFilesLeaveAnEmptyIndexThatWorks() throws IOException {
        index.checkFiles();

        each(file -> {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(channel.size() / 2);
            }
        });

        assertIsReplaced();
    }

    @Test
    void anOlderCopyLeavesAnEmptyIndexThatWorks() throws IOException {
        Path copy = folder.resolve("copy");
        copy(files, copy);
        write(2);
        index.checkFiles();

        try (Stream<Path> all = Files.walk(files)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
        copy(copy, files);

        assertIsReplaced();
    }

    @Test
    void aFileThatWasWrittenAgainIsDamage() throws IOException {
        index.checkFiles();

        each(file -> {
            Path again = Files.copy(file, file.resolveSibling("again"));
            Files.move(again, file, StandardCopyOption.REPLACE_EXISTING);
        });

        assertIsReplaced();
    }

    private void assertIsReplaced() {
        index.checkFiles();

        assertThat(found()).isZero();
        write(3);
        index.checkFiles();
        assertThat(found()).isEqualTo(1);
        assertThat(LuceneFiles.areSound(files)).isTrue();
    }

    private void write(long key) {
        try (SearchSession session = index.session()) {
            ArticleDocument document = new PublishedDocument().mark(GENERATION, key);
            document.key = key;
            session.indexingPlan().addOrUpdate(document);
        }
    }

    private long found() {
        return index.ask(asked -> asked.session()
                .search(PublishedDocument.class)
                .where(f -> f.match().field(IndexMapping.GENERATION).matching(GENERATION))
                .fetchTotalHitCount());
    }

    private interface Harm {
        void to(Path file) throws IOException;
    }

    private void each(Harm harm) throws IOException {
        try (Stream<Path> all = Files.walk(files)) {
            List<Path> written = all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("write.lock"))
                    .toList();
            assertThat(written).isNotEmpty();
            for (Path file : written) harm.to(file);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(copy);
                else Files.copy(file, copy);
            }
        }
    }
}
