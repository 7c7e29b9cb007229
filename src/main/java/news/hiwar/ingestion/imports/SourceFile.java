package news.hiwar.ingestion.imports;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

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
