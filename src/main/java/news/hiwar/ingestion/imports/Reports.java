package news.hiwar.ingestion.imports;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Where the reports of imports are kept: beside the data, each in a file of its own. */
final class Reports {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss'.json'");

    private Reports() {}

    static Path next(Path data, Clock clock) {
        return data.resolve("imports").resolve(NAME.format(clock.instant().atOffset(ZoneOffset.UTC)));
    }
}
