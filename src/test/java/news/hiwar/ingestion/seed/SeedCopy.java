package news.hiwar.ingestion.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The seeds in another folder, to be edited. */
public record SeedCopy(Path folder) {
    /** Copies all of them. */
    public static SeedCopy in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(Archive.seedFolder())) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(Archive.seedFolder().relativize(file).toString());
                if (!Files.isDirectory(file)) Files.copy(file, copy);
                else Files.createDirectories(copy);
            }
        }
        return new SeedCopy(folder);
    }

    /**
     * Replaces what matches first.
     *
     * @return the line that was edited
     */
    public int edit(String file, String right, String wrong) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        String edited = text.replaceFirst(right, wrong.replace("\\n", "\n"));
        assertThat(edited).as(right).isNotEqualTo(text);
        Files.writeString(path, edited);
        int same = 0;
        while (text.charAt(same) == edited.charAt(same) && same < text.length() - 1) same++;
        return 1 + (int) text.substring(0, same).chars().filter(c -> c == '\n').count();
    }
}
