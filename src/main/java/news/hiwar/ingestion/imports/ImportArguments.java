package news.hiwar.ingestion.imports;

import io.smallrye.graphql.api.Nullable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What the command line asks to be imported.
 *
 * @param report where the report shall be; null for a new file beside the data
 */
public record ImportArguments(Path folder, @Nullable Path report) {
    public static final String NAME = "import";

    public static final String USAGE = """
            usage: java -jar quarkus-run.jar                                the server
                   java -jar quarkus-run.jar import FOLDER [--report FILE]  import a folder, then end

            FOLDER is read with the folders in it:
              *.txt, *.html, *.htm    pages saved from the web, one article each
              outlets.jsonl, actors.jsonl, topics.jsonl, rounds.jsonl   what articles refer to
              *.jsonl                 finished articles, one in each line
            What it holds already is left alone, so a broken-off import is simply repeated. The embedded database
            belongs to one process: stop the server before.

              --report FILE   where the report in JSON shall be; else in the folder imports of the data folder

            It ends with 0 where all went well, 1 where something was refused or broken (the report says what),
            2 where it could not be begun.""";

    /**
     * Reads the words after the program.
     *
     * @throws IllegalArgumentException where they make no sense; the message says why
     */
    public static ImportArguments read(String... args) {
        Deque<String> words = new ArrayDeque<>(List.of(args));
        words.remove(); // import
        Path folder = null;
        Path report = null;
        while (!words.isEmpty()) {
            String word = words.remove();
            if (word.equals("--report")) {
                if (words.isEmpty()) throw new IllegalArgumentException("--report wants a file");
                report = Path.of(words.remove());
            } else if (word.startsWith("-")) throw new IllegalArgumentException("unknown option " + word);
            else if (folder != null) throw new IllegalArgumentException("one folder is imported at a time");
            else folder = Path.of(word);
        }
        if (folder == null) throw new IllegalArgumentException("which folder?");
        if (!Files.isDirectory(folder)) throw new IllegalArgumentException("there is no folder " + folder);
        return new ImportArguments(folder, report);
    }
}
