package news.hiwar.discovery.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** Checks the files of Lucene indexes, in one folder for each. */
final class LuceneFiles {
    private LuceneFiles() {}

    /** Verifies all checksums; otherwise damage would only show when a search reads the damaged part. */
    static boolean areSound(Path root) {
        if (!Files.isDirectory(root)) return true;
        try (Stream<Path> folders = Files.list(root)) {
            for (Path index : folders.filter(Files::isDirectory).toList()) {
                if (!isSound(index)) return false;
            }
            return true;
        } catch (LockObtainFailedException inUse) {
            return true; // another process has opened it
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    private static boolean isSound(Path index) throws IOException {
        try (Directory directory = FSDirectory.open(index);
                CheckIndex check = new CheckIndex(directory)) {
            check.setChecksumsOnly(true);
            return !DirectoryReader.indexExists(directory) || check.checkIndex().clean;
        }
    }
}
