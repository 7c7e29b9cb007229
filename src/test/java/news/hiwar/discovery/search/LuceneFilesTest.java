package news.hiwar.discovery.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneFilesTest {
    @TempDir
    Path root;

    private Path index;

    @BeforeEach
    void write() throws IOException {
        index = Files.createDirectory(root.resolve("index"));
        try (FSDirectory directory = FSDirectory.open(index);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (int i = 0; i < 100; i++) {
                Document document = new Document();
                document.add(new TextField("text", "نص رقم " + i, Field.Store.YES));
                writer.addDocument(document);
            }
        }
    }

    @Test
    void whatWasWrittenIsSound() {
        assertThat(LuceneFiles.areSound(root)).isTrue();
        assertThat(LuceneFiles.areSound(root.resolve("none"))).isTrue();
    }

    @Test
    void oneWrongByteIsDamage() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(index)) {
            files = all.filter(file -> !file.endsWith(IndexWriter.WRITE_LOCK_NAME))
                    .toList();
        }
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            byte[] damaged = whole.clone();
            damaged[whole.length / 2] ^= 1;

            Files.write(file, damaged);
            assertThat(LuceneFiles.areSound(root)).as("%s damaged", file).isFalse();
            Files.write(file, whole);
        }
        assertThat(files).isNotEmpty();
    }

    @Test
    void whatIsInUseIsLeftToItsUser() throws IOException {
        try (FSDirectory directory = FSDirectory.open(index);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            assertThat(writer.isOpen()).isTrue();
            assertThat(LuceneFiles.areSound(root)).isTrue();
        }
    }
}
