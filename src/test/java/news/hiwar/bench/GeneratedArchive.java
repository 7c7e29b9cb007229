package news.hiwar.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Loads generated JSON lines, as fast as the database takes them: too many for the ways that the newsroom uses. */
@ApplicationScoped
class GeneratedArchive {
    private static final long FIRST_ID = 1_000_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AgroalDataSource database;
    private final Map<String, Long> ids = new HashMap<>();
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();
    private final Map<String, String> firsts = new HashMap<>();
    private long id = FIRST_ID;

    GeneratedArchive(AgroalDataSource database) {
        this.database = database;
    }

    /** Loads the articles from one line of the file to another, and before the first what they refer to. */
    void load(Path folder, int from, int to) throws IOException, SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            if (from == 0) references(connection, folder);
            try (BufferedReader lines = Files.newBufferedReader(folder.resolve("articles.jsonl"))) {
                for (int i = 0; i < to; i++) {
                    String line = lines.readLine();
                    if (i >= from) article(connection, JSON.readTree(line));
                    if (i % 1000 == 999) send(connection);
                }
            }
            send(connection);
            for (PreparedStatement statement : statements.values()) statement.close();
            statements.clear();
            try (Statement statement = connection.createStatement()) {
                statement.execute("analyze"); // as servers do by themselves after a while
            }
            connection.commit();
        }
    }

    /** The slug of the actor or topic that is in more articles than any other. */
    String first(String table) {
        return firsts.get(table);
    }

    private void references(Connection connection, Path folder) throws IOException, SQLException {
        String named = " (id, slug, name_ar, name_en, folded_ar, folded_en%s) values (?, ?, ?, ?, ?, ?%s)";
        named(connection, folder, "outlet", named.formatted("", ""));
        named(connection, folder, "actor", named.formatted(", kind, rarity", ", 'PERSON', 0"));
        named(connection, folder, "topic", named.formatted(", rarity", ", 0"));
        for (String line : Files.readAllLines(folder.resolve("rounds.jsonl"))) {
            JsonNode round = JSON.readTree(line);
            String dialogue = round.get("dialogue").asText();
            if (!ids.containsKey("dialogue " + dialogue)) {
                add(
                        connection,
                        "insert into dialogue" + named.formatted("", ""),
                        id("dialogue", dialogue),
                        dialogue,
                        round.get("dialogue_name_ar").asText(),
                        dialogue,
                        dialogue,
                        dialogue);
            }
            String slug = dialogue + "/" + round.get("number").asInt();
            add(
                    connection,
                    "insert into dialogue_round (id, slug, dialogue_id, number, name_ar, status) values (?, ?, ?, ?, ?, 'HELD')",
                    id("round", slug),
                    slug,
                    id("dialogue", dialogue),
                    round.get("number").asInt(),
                    round.get("name_ar").asText());
        }
        send(connection);
    }

    private void named(Connection connection, Path folder, String table, String columns)
            throws IOException, SQLException {
        for (String line : Files.readAllLines(folder.resolve(table + "s.jsonl"))) {
            JsonNode of = JSON.readTree(line);
            String slug = of.get("slug").asText();
            firsts.putIfAbsent(table, slug);
            String ar = of.get("name_ar").asText();
            String en = of.get("name_en").asText();
            add(connection, "insert into " + table + columns, id(table, slug), slug, ar, en, ar, en);
        }
    }

    private void article(Connection connection, JsonNode of) throws SQLException {
        long article = id++;
        Timestamp at = Timestamp.from(Instant.parse(of.get("publishedAt").asText()));
        add(
                connection,
                "insert into article (id, slug, headline, standfirst, language, outlet_id, authors, published_at,"
                        + " publication_from, publication_to, publication_precision, publication_basis, updated_at, word_count,"
                        + " source_document) values (?, ?, ?, ?, 'AR', ?, cast(array[] as varchar array), ?, ?, ?, 'INSTANT', 'STATED', ?, 200, 'generated')",
                article,
                of.get("slug").asText(),
                of.get("headline").asText(),
                of.get("standfirst").asText(),
                id("outlet", of.get("outlet").asText()),
                at,
                at,
                at,
                at);
        int position = 0;
        for (String text : of.get("body").asText().split("\n\n", -1)) {
            add(connection, "insert into paragraph values (?, ?, ?)", article, position++, text);
        }
        int rank = 0;
        for (JsonNode actor : of.get("actors")) {
            add(
                    connection,
                    "insert into appearance (id, article_id, actor_id, published_at, rank) values (?, ?, ?, ?, ?)",
                    id++,
                    article,
                    id("actor", actor.asText()),
                    at,
                    rank++);
        }
        for (JsonNode topic : of.get("topics")) {
            add(
                    connection,
                    "insert into tagging (id, article_id, topic_id, published_at, direct) values (?, ?, ?, ?, true)",
                    id++,
                    article,
                    id("topic", topic.asText()),
                    at);
        }
        Set<String> dialogues = new LinkedHashSet<>();
        for (JsonNode round : of.get("rounds")) {
            String dialogue = round.get("dialogue").asText();
            dialogues.add(dialogue);
            add(
                    connection,
                    "insert into round_coverage (id, article_id, round_id, published_at) values (?, ?, ?, ?)",
                    id++,
                    article,
                    id("round", dialogue + "/" + round.get("number").asInt()),
                    at);
        }
        for (String dialogue : dialogues) {
            add(
                    connection,
                    "insert into dialogue_coverage (id, article_id, dialogue_id, published_at) values (?, ?, ?, ?)",
                    id++,
                    article,
                    id("dialogue", dialogue),
                    at);
        }
    }

    private long id(String table, String slug) {
        return ids.computeIfAbsent(table + " " + slug, key -> id++);
    }

    private void add(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
        statement.addBatch();
    }

    private void send(Connection connection) throws SQLException {
        for (PreparedStatement statement : statements.values()) statement.executeBatch();
        connection.commit();
    }
}
