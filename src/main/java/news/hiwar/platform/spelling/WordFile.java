package news.hiwar.platform.spelling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A resource with lists of words, each under a heading in brackets; lines that begin with {@code #} are comments. */
public final class WordFile {
    private WordFile() {}

    /** The lines of each list, by its heading. */
    public static Map<String, List<String>> read(String resource) {
        try (InputStream file = requireNonNull(WordFile.class.getResourceAsStream(resource))) {
            Map<String, List<String>> lists = new HashMap<>();
            List<String> list = new ArrayList<>();
            for (String line : new String(file.readAllBytes(), UTF_8).split("\n", -1)) {
                if (line.isBlank() || line.startsWith("#")) continue;
                if (line.startsWith("[")) {
                    list = new ArrayList<>();
                    lists.put(line.substring(1, line.indexOf(']')), list);
                } else {
                    list.add(line);
                }
            }
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
