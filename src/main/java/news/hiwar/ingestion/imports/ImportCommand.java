package news.hiwar.ingestion.imports;

import io.quarkus.runtime.QuarkusApplication;
import io.smallrye.graphql.api.Nullable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import news.hiwar.ingestion.imports.Progress.ProgressLog;
import news.hiwar.ingestion.imports.Progress.TerminalProgress;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The command {@code import}: imports a folder and ends. */
public class ImportCommand implements QuarkusApplication {
    private final Importer importer;
    private final Clock clock;
    private final Path data;

    ImportCommand(Importer importer, Clock clock, @ConfigProperty(name = "hiwar.data") Path data) {
        this.importer = importer;
        this.clock = clock;
        this.data = data;
    }

    @Override
    @SuppressWarnings("SystemConsoleNull") // with jdk.console=java.base it is null without a terminal, on any JDK
    public int run(String... args) throws Exception {
        Arguments arguments = Arguments.parse(args);
        Path report = arguments.report() == null ? ImportReport.defaultFile(data, clock) : arguments.report();
        Progress progress =
                System.console() == null ? new ProgressLog(clock, System.out::println) : new TerminalProgress();
        ImportSummary summary = importer.run(arguments.folder(), report, progress);
        System.out.println(summary.table());
        System.out.println("Report: " + report.toAbsolutePath());
        return summary.isSuccessful() ? 0 : 1;
    }

    /**
     * The arguments of the command line.
     *
     * @param report the file of the report; null for a new file in the data folder
     */
    public record Arguments(Path folder, @Nullable Path report) {
        public static final String NAME = "import";

        public static final String USAGE = """
                usage: java -jar quarkus-run.jar                                run the server
                       java -jar quarkus-run.jar import FOLDER [--report FILE]  import a folder, then exit

                Imports these files of FOLDER and its subfolders:
                  *.txt, *.html, *.htm    pages saved from the web, one article each
                  outlets.jsonl, actors.jsonl, topics.jsonl, rounds.jsonl   records that articles refer to
                  *.jsonl                 finished articles, one on each line
                Documents that were imported before are skipped unless they changed, so an interrupted import is
                simply started again. The embedded database can be open in one process only: stop the server first.

                  --report FILE   file for the report in JSON; default: a new file in imports/ of the data folder

                Exit status: 0 if every document was imported, 1 if some were refused or broken (see the report),
                2 if the import could not start.""";

        /**
         * Parses the words after the name of the program.
         *
         * @throws IllegalArgumentException with the reason, if they are invalid
         */
        public static Arguments parse(String... args) {
            Deque<String> words = new ArrayDeque<>(List.of(args));
            words.remove(); // import
            Path folder = null;
            Path report = null;
            while (!words.isEmpty()) {
                String word = words.remove();
                if (word.equals("--report")) {
                    if (words.isEmpty()) throw new IllegalArgumentException("--report requires a file");
                    report = Path.of(words.remove());
                } else if (word.startsWith("-")) throw new IllegalArgumentException("unknown option " + word);
                else if (folder != null) throw new IllegalArgumentException("only one folder can be imported");
                else folder = Path.of(word);
            }
            if (folder == null) throw new IllegalArgumentException("the folder to import is missing");
            if (!Files.isDirectory(folder)) throw new IllegalArgumentException("no such folder: " + folder);
            return new Arguments(folder, report);
        }
    }
}
