package news.hiwar.ingestion.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a folder and of the folders in it, by path.
 *
 * @param references the files of what articles refer to, in the order in which they are read
 * @param lines files of finished articles, one in each line
 * @param pages files of one page each
 * @param others files that hold neither
 * @param unreadable names of files and folders that cannot be read
 */
record SourceFolder(
        List<SourceFile> references,
        List<SourceFile> lines,
        List<SourceFile> pages,
        List<SourceFile> others,
        List<String> unreadable) {
    private static final String HEADLINE = "\"headline\"";

    /** So many lines tell what a file holds. */
    private static final int LOOKED_AT = 20;

    static SourceFolder open(Path folder) throws IOException {
        SourceFolder sources = new SourceFolder(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Path root = folder.toRealPath(); // it may be a link, as where the newest of several folders has one
        for (Path file : sources.walk(root)) {
            if (Files.isReadable(file)) sources.add(SourceFile.in(root, file));
            else sources.unreadable.add(SourceFile.name(root, file));
        }
        List<SourceFile> inOrder = Stream.of(ReferenceFile.values())
                .flatMap(type -> sources.references.stream().filter(type::is))
                .toList();
        return new SourceFolder(inOrder, sources.lines, sources.pages, sources.others, sources.unreadable);
    }

    /** Files that are links are read, folders that are links are not: they may lead back. */
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
        if (Stream.of(ReferenceFile.values()).anyMatch(type -> type.is(file))) references.add(file);
        else if (file.endsWith(".jsonl")) (holdsArticles(file) ? lines : others).add(file);
        else if (Stream.of(".txt", ".html", ".htm").anyMatch(file::endsWith)) pages.add(file);
        else others.add(file);
    }

    /**
     * Other lines, such as queries for a benchmark, may lie in the same folder. What is broken may have been articles: it
     * is read, so that the report tells of it.
     */
    private static boolean holdsArticles(SourceFile file) {
        if (file.isCalled("articles.jsonl")) return true;
        boolean broken = false;
        try (JsonLines lines = new JsonLines(file.path())) {
            JsonLine line = lines.next();
            for (int i = 0; i < LOOKED_AT && line != null; i++, line = lines.next()) {
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
        } catch (Unreadable e) {
            return false;
        }
    }

    private static boolean isBroken(JsonLine line) {
        try {
            JsonLineParser.MAPPER.readTree(line.text());
            return false;
        } catch (Unreadable | JsonProcessingException e) {
            return true;
        }
    }

    /** In bytes, of all that is read. */
    long size() {
        return Stream.of(references, lines, pages)
                .flatMap(List::stream)
                .mapToLong(SourceFile::size)
                .sum();
    }
}
