package news.hiwar.discovery.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/** Checks the files of Lucene indexes, in one folder for each. */
final class LuceneFiles {
    private LuceneFiles() {}

    /** Verifies all checksums; otherwise damage would only show when a search reads the damaged part. */
    static boolean areSound(Path root) {
        if (!Files.isDirectory(root)) return true;
        try (Stream<Path> folders = Files.list(root)) {
            List<Path> indexes = folders.filter(Files::isDirectory).toList();
            for (Path index : indexes) check(index);
            return true;
        } catch (LockObtainFailedException inUse) {
            return true; // another process has opened it
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    private static void check(Path index) throws IOException {
        try (Directory directory = FSDirectory.open(index);
                Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            if (!DirectoryReader.indexExists(directory)) return;
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    if (leaf.reader() instanceof CodecReader part) part.checkIntegrity();
                }
            }
        }
    }
}
