package news.hiwar.ingestion.imports;

import java.util.Locale;
import news.hiwar.ingestion.imports.SourceFolder.SourceFile;

/** A file of what articles refer to, in the order in which they are read. */
enum ReferenceFile {
    OUTLETS,
    ACTORS,
    TOPICS,
    ROUNDS;

    boolean is(SourceFile file) {
        return file.isCalled(name().toLowerCase(Locale.ROOT) + ".jsonl");
    }

    static ReferenceFile of(SourceFile file) {
        for (ReferenceFile type : values()) {
            if (type.is(file)) return type;
        }
        throw new IllegalArgumentException(file.name());
    }
}
