package news.hiwar.ingestion.imports;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.ingestion.imports.JsonLines.JsonLine;

/**
 * The files of a folder and its subfolders, ordered by path.
 *
 * @param records files of records that articles refer to, in the order in which they are read
 * @param lines files of finished articles, one on each line
 * @param pages files of one page each
 * @param others files that are not imported
 * @param unreadable paths of files and folders that cannot be read
 */
record SourceFolder(
        List<SourceFile> records,
        List<SourceFile> lines,
        List<SourceFile> pages,
        List<SourceFile> others,
        List<String> unreadable) {
    private static final String HEADLINE = "\"headline\"";

    /** Lines that are inspected to find out whether a file holds articles. */
    private static final int INSPECTED = 20;

    static SourceFolder open(Path folder) throws IOException {
        SourceFolder sources = new SourceFolder(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Path root = folder.toRealPath(); // the folder may be a link, such as "latest"
        for (Path file : sources.walk(root)) {
            if (Files.isReadable(file)) sources.add(SourceFile.in(root, file));
            else sources.unreadable.add(SourceFile.name(root, file));
        }
        // Files of one kind keep the order of their paths.
        List<SourceFile> inOrder = sources.records.stream()
                .sorted(comparing(
                        file -> Kinds.ALL.indexOf(RecordImport.kind(file).orElseThrow())))
                .toList();
        return new SourceFolder(inOrder, sources.lines, sources.pages, sources.others, sources.unreadable);
    }

    /** Follows links to files but not to folders, since these may form a cycle. */
    private List<Path> walk(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (Files.isRegularFile(file) || (attributes.isSymbolicLink() && Files.notExists(file)))
                    files.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (file.equals(root)) throw failure;
                unreadable.add(SourceFile.name(root, file));
                return FileVisitResult.CONTINUE;
            }
        });
        return files.stream().sorted().toList();
    }

    private void add(SourceFile file) {
        if (RecordImport.kind(file).isPresent()) records.add(file);
        else if (file.endsWith(".jsonl")) (holdsArticles(file) ? lines : others).add(file);
        else if (Stream.of(".txt", ".html", ".htm").anyMatch(file::endsWith)) pages.add(file);
        else others.add(file);
    }

    /**
     * Whether a file of lines holds articles, and not, for example, the queries of a benchmark. A file of broken lines
     * is imported too, so that the report lists them.
     */
    private static boolean holdsArticles(SourceFile file) {
        if (file.isCalled("articles.jsonl")) return true;
        boolean broken = false;
        try (JsonLines lines = new JsonLines(file.path())) {
            JsonLine line = lines.next();
            for (int i = 0; i < INSPECTED && line != null; i++, line = lines.next()) {
                if (line.isBlank()) continue;
                if (isArticle(line)) return true;
                broken |= isBroken(line);
            }
            return broken;
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean isArticle(JsonLine line) {
        try {
            return line.text().contains(HEADLINE);
        } catch (DocumentRejected e) {
            return false;
        }
    }

    private static boolean isBroken(JsonLine line) {
        try {
            JsonLineParser.MAPPER.readTree(line.text());
            return false;
        } catch (DocumentRejected | JsonProcessingException e) {
            return true;
        }
    }

    /** The size in bytes of all files that are imported. */
    long size() {
        return Stream.of(records, lines, pages)
                .flatMap(List::stream)
                .mapToLong(SourceFile::size)
                .sum();
    }

    /**
     * A file to import.
     *
     * @param name its path in the folder, with slashes on every system
     * @param size in bytes
     */
    record SourceFile(Path path, String name, long size) {
        static SourceFile in(Path folder, Path file) throws IOException {
            return new SourceFile(file, name(folder, file), Files.size(file));
        }

        static String name(Path folder, Path file) {
            return folder.relativize(file).toString().replace(File.separatorChar, '/');
        }

        boolean endsWith(String ending) {
            return name.toLowerCase(Locale.ROOT).endsWith(ending);
        }

        boolean isCalled(String fileName) {
            return path.endsWith(fileName);
        }
    }
}
