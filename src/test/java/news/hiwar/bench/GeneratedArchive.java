package news.hiwar.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import news.hiwar.ingestion.imports.Imports;

/** Imports a part of the generated JSON lines. */
@ApplicationScoped
class GeneratedArchive {
    private static final String ARTICLES = "articles.jsonl";

    private final Imports imports;
    private final AgroalDataSource database;

    GeneratedArchive(Imports imports, AgroalDataSource database) {
        this.imports = imports;
        this.database = database;
    }

    /** Imports the articles from one line of the file to another, and what they refer to. */
    void load(Path folder, int from, int to) throws Exception {
        Path part = Files.createTempDirectory("archive");
        for (String file : List.of("outlets.jsonl", "actors.jsonl", "topics.jsonl", "rounds.jsonl")) {
            Files.copy(folder.resolve(file), part.resolve(file));
        }
        try (BufferedReader lines = Files.newBufferedReader(folder.resolve(ARTICLES));
                BufferedWriter copy = Files.newBufferedWriter(part.resolve(ARTICLES))) {
            for (int i = 0; i < to; i++) {
                String line = lines.readLine();
                if (i >= from) copy.append(line).append('\n');
            }
        }
        imports.load(part, part.resolve("report.json"));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze"); // as servers do by themselves after a while
        }
    }

    /** The slug of the actor or topic that is in more articles than any other. */
    static String first(Path folder, String table) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(folder.resolve(table + "s.jsonl"))) {
            return new ObjectMapper().readTree(lines.readLine()).get("slug").asText();
        }
    }
}
