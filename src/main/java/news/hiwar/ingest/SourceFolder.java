package news.hiwar.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 */
record SourceFolder(
        List<SourceFile> references, List<SourceFile> lines, List<SourceFile> pages, List<SourceFile> others) {
    private static final String HEADLINE = "\"headline\"";

    static SourceFolder open(Path folder) throws IOException {
        SourceFolder sources =
                new SourceFolder(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
            for (Path file : sorted) sources.add(SourceFile.in(folder, file));
        }
        List<SourceFile> inOrder = Stream.of(ReferenceFile.values())
                .flatMap(type -> sources.references.stream().filter(type::is))
                .toList();
        return new SourceFolder(inOrder, sources.lines, sources.pages, sources.others);
    }

    private void add(SourceFile file) throws IOException {
        if (Stream.of(ReferenceFile.values()).anyMatch(type -> type.is(file))) references.add(file);
        else if (file.endsWith(".jsonl")) (holdsArticles(file) ? lines : others).add(file);
        else if (Stream.of(".txt", ".html", ".htm").anyMatch(file::endsWith)) pages.add(file);
        else others.add(file);
    }

    /** Other lines, such as queries for a benchmark, may lie in the same folder. */
    private static boolean holdsArticles(SourceFile file) throws IOException {
        if (file.isCalled("articles.jsonl")) return true;
        try (Lines lines = new Lines(file.path())) {
            Line first = lines.next();
            return first != null && first.text().contains(HEADLINE);
        } catch (Unreadable e) {
            return false;
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
