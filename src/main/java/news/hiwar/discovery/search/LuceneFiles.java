package news.hiwar.discovery.search;

import io.smallrye.graphql.api.Nullable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** Checks the files of Lucene indexes, in one folder for each. */
final class LuceneFiles {
    /** A commit may delete files of the one before while they are looked at. */
    private static final int TRIES = 3;

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

    /** The files of the last commits while the indexes are in use, by their paths. */
    record Commits(Map<Path, Long> generations, Map<Path, WrittenFile> files) {
        /** What identifies a file; Lucene never writes a file again. */
        record WrittenFile(
                long size, FileTime written, @Nullable Object fileKey) {}

        /**
         * Reads the last commits, but none of their content.
         *
         * @param earlier the commits at an earlier time of the same process; null if there is none
         * @return null if files are missing, were changed or replaced
         */
        static @Nullable Commits after(@Nullable Commits earlier, Path root) {
            for (int tries = 0; tries < TRIES; tries++) {
                try {
                    Commits now = read(root);
                    if (earlier == null || now.follow(earlier)) return now;
                } catch (IOException | RuntimeException damaged) {
                    // or overtaken by a commit
                }
            }
            return null;
        }

        private static Commits read(Path root) throws IOException {
            Commits commits = new Commits(new HashMap<>(), new HashMap<>());
            try (Stream<Path> folders = Files.list(root)) {
                for (Path index : folders.filter(Files::isDirectory).toList()) commits.add(index);
            }
            return commits;
        }

        private void add(Path index) throws IOException {
            try (Directory directory = FSDirectory.open(index)) {
                SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
                generations.put(index, commit.getGeneration());
                for (String name : commit.files(true)) {
                    Path file = index.resolve(name);
                    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                    files.put(
                            file,
                            new WrittenFile(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey()));
                }
            }
        }

        private boolean follow(Commits earlier) {
            return earlier.generations.entrySet().stream()
                            .allMatch(of -> generations.getOrDefault(of.getKey(), -1L) >= of.getValue())
                    && files.entrySet().stream()
                            .allMatch(
                                    of -> of.getValue().equals(earlier.files.getOrDefault(of.getKey(), of.getValue())));
        }
    }
}
