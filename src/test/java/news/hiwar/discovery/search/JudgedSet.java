package news.hiwar.discovery.search;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.hiwar.discovery.feed.ArticleFilter;
import news.hiwar.discovery.search.ArticleDocument.PublishedDocument;
import news.hiwar.discovery.search.Search.SearchScope;
import news.hiwar.discovery.search.SearchSettings.Engine;
import news.hiwar.discovery.search.SimilarTexts.SignificantTerms;
import news.hiwar.graph.actor.ActorKind;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.graph.visibility.Audience;
import news.hiwar.text.linking.Gazetteer;
import news.hiwar.text.linking.Gazetteer.Name;
import news.hiwar.text.linking.Target;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** A folder of articles, names and queries with judgements, in an index of its own. */
class JudgedSet implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param group what sort of query it is; of a variant, how it differs */
    record Query(String id, String group, String text, Map<String, Integer> relevant, String variantOf) {}

    private record Settings(Engine engine, String hosts, Optional<Path> folder) implements SearchSettings {
        @Override
        public Duration connectTimeout() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration timeout() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration writeTimeout() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration checkInterval() {
            return Duration.ofMinutes(1);
        }
    }

    private final Path folder;
    private final Gazetteer names;
    private final SearchIndex index;
    private final Search search;
    private final List<String> slugs = new ArrayList<>();
    private final Map<String, JsonNode> articles = new LinkedHashMap<>();

    JudgedSet(Path folder) throws IOException {
        this.folder = folder;
        names = names();
        SearchSettings settings = settings(
                Engine.valueOf(
                        System.getProperty("hiwar.search.engine", "lucene").toUpperCase(Locale.ROOT)),
                System.getProperty("hiwar.search.hosts", ""),
                null);
        index = new SearchIndex(settings, new CircuitBreaker(new SimpleMeterRegistry()));
        index.open();
        search = new Search(index, Clock.systemUTC());
        try (SearchSession session = index.session()) {
            session.schemaManager().dropAndCreate();
            lines("articles.jsonl").forEach(line -> session.indexingPlan().add(document(line)));
        }
    }

    /** @param folder of the index; null for one in memory */
    static SearchSettings settings(Engine engine, String hosts, Path folder) {
        return new Settings(engine, hosts, Optional.ofNullable(folder));
    }

    private ArticleDocument document(JsonNode line) {
        String headline = line.path("headline").asText();
        String standfirst = line.path("standfirst").asText();
        String body = line.path("body").asText();
        articles.put(line.path("slug").asText(), line);
        slugs.add(line.path("slug").asText());
        ArticleDocument document = new PublishedDocument();
        document.key = slugs.size() - 1L;
        document.setTexts(headline, standfirst, List.of(body), names);
        document.language = "AR";
        document.publishedAt = Instant.parse(line.path("publishedAt").asText());
        document.actors = List.of();
        document.topics = List.of();
        document.dialogues = List.of();
        document.rounds = List.of();
        return document;
    }

    private Gazetteer names() throws IOException {
        List<Name> names = new ArrayList<>();
        for (JsonNode line : Files.exists(folder.resolve("names.jsonl")) ? lines("names.jsonl") : List.<JsonNode>of()) {
            Target target =
                    new Target(Kinds.ACTOR, names.size(), line.path("slug").asText(), ActorKind.ORGANISATION, null, 0);
            names.add(new Name(target, line.path("name").asText(), true));
            line.path("aliases").forEach(alias -> names.add(new Name(target, alias.asText(), false)));
        }
        return new Gazetteer(names, List.of());
    }

    List<Query> queries() throws IOException {
        return lines("queries.jsonl").stream()
                .map(line -> new Query(
                        line.path("id").asText(),
                        line.path("kind").asText(line.path("group").asText()),
                        line.path("text").asText(),
                        line.path("relevant").properties().stream()
                                .collect(toMap(
                                        Map.Entry::getKey, e -> e.getValue().asInt())),
                        line.path("variantOf").asText(null)))
                .toList();
    }

    private List<JsonNode> lines(String file) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve(file))) {
            return lines.map(JudgedSet::json).toList();
        }
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The slugs of the best ten. */
    List<String> find(String query) {
        SearchScope all = new SearchScope(ArticleFilter.NONE, List.of(), Long.MAX_VALUE, Audience.READERS);
        return search.find(query, names, all, new Search.Part(0, 10, false, false)).page().stream()
                .map(hit -> slugs.get((int) hit.key()))
                .toList();
    }

    /** For each article that has an event, the part of the five texts most like it that are of the same event. */
    List<Double> precisionsOfSimilarTexts() {
        return index.ask(asked -> {
            List<Double> precisions = new ArrayList<>();
            for (String slug : slugs) {
                String event = event(slug);
                long same =
                        SimilarTexts.nearest(asked, slugs.indexOf(slug), terms(slug), Audience.READERS)
                                .entrySet()
                                .stream()
                                .sorted(Map.Entry.<Long, Double>comparingByValue()
                                        .reversed())
                                .limit(5)
                                .filter(near -> event(slugs.get(near.getKey().intValue()))
                                        .equals(event))
                                .count();
                precisions.add(same / 5.0);
            }
            return precisions;
        });
    }

    private String event(String slug) {
        return articles.get(slug).path("event").asText();
    }

    private Set<String> terms(String slug) {
        JsonNode article = articles.get(slug);
        IndexDocuments.Text text = new IndexDocuments.Text(
                0,
                article.path("headline").asText(),
                article.path("standfirst").asText(),
                List.of(article.path("body").asText()));
        return new SignificantTerms(text, names).most().keySet();
    }

    @Override
    public void close() {
        index.close();
    }
}
