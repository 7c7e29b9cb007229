package news.hiwar.ingestion.seed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.hiwar.ingestion.entry.EntryReader.Reference;
import news.hiwar.ingestion.entry.InvalidEntry;

/** Reads the files of a seed folder, and remembers in which line each value is. */
class SeedFiles {
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final String FENCE = "---\n";

    /** Where an object or a list begins, and in which lines its values are, by key or index. */
    private record Lines(String file, int first, Map<String, Integer> values) {}

    private final Path folder;
    private final IdentityHashMap<JsonNode, Lines> lines = new IdentityHashMap<>();

    SeedFiles(Path folder) {
        this.folder = folder;
    }

    /** An article's file: the keys at its top, and the text below them. */
    record ArticleFile(String name, ObjectNode keys, SeedText text) {}

    /** The entries of a file of records. */
    List<ObjectNode> entries(String file) {
        JsonNode list = parse(file, text(file));
        if (!list.isArray()) throw new BrokenSeed(file, 1, "the file is not a list of entries");
        return objects(list);
    }

    private List<ObjectNode> objects(JsonNode list) {
        return IntStream.range(0, list.size()).mapToObj(i -> object(list, i)).toList();
    }

    private ObjectNode object(JsonNode list, int index) {
        if (list.get(index) instanceof ObjectNode entry) return entry;
        throw broken(list, String.valueOf(index), "this is no entry: it has no keys");
    }

    /** The entries that are listed under a key of another one. */
    List<ObjectNode> nested(ObjectNode entry, String key) {
        JsonNode list = entry.path(key);
        if (list.isMissingNode() || list.isNull()) return List.of();
        if (!list.isArray()) throw broken(entry, key, "`%s` has a value of the wrong type".formatted(key));
        return objects(list);
    }

    List<ArticleFile> articles() {
        try (Stream<Path> files = Files.list(folder.resolve("articles"))) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(file -> file.endsWith(".md"))
                    .sorted()
                    .map(this::article)
                    .toList();
        } catch (IOException e) {
            throw new BrokenSeed("articles", 1, "the folder cannot be read");
        }
    }

    private ArticleFile article(String file) {
        String text = text(file);
        int end = text.indexOf("\n" + FENCE);
        if (!text.startsWith(FENCE) || end < 0) {
            throw new BrokenSeed(file, 1, "an article begins with its keys between two lines of three hyphens");
        }
        // Each part keeps the empty lines before it, so that its line numbers are those of the file.
        String keys = "\n" + text.substring(FENCE.length(), end + 1);
        String body = "\n".repeat((int) keys.lines().count() + 1) + text.substring(end + 1 + FENCE.length());
        if (parse(file, keys) instanceof ObjectNode entry) {
            return new ArticleFile(file, entry, SeedText.read(file, body));
        }
        throw new BrokenSeed(file, 1, "an article begins with its keys");
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file)).replace("\uFEFF", "").replace("\r\n", "\n");
        } catch (IOException e) {
            throw new BrokenSeed(file, 1, "the file cannot be read in the folder %s as UTF-8".formatted(folder));
        }
    }

    private JsonNode parse(String file, String yaml) {
        try (JsonParser parser = YAML.createParser(yaml)) {
            if (parser.nextToken() == null) throw new BrokenSeed(file, 1, "the file is empty");
            return read(file, parser);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new BrokenSeed(file, line, e.getOriginalMessage());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode read(String file, JsonParser parser) throws IOException {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        Lines of = new Lines(file, line(parser), new HashMap<>());
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                ObjectNode object = nodes.objectNode();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    parser.nextToken();
                    of.values.put(key, line(parser));
                    object.set(key, read(file, parser));
                }
                lines.put(object, of);
                return object;
            }
            case START_ARRAY -> {
                ArrayNode list = nodes.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    of.values.put(String.valueOf(list.size()), line(parser));
                    list.add(read(file, parser));
                }
                lines.put(list, of);
                return list;
            }
            case VALUE_NUMBER_INT -> {
                return nodes.numberNode(parser.getLongValue());
            }
            case VALUE_NUMBER_FLOAT -> {
                return nodes.numberNode(parser.getDecimalValue());
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                return nodes.booleanNode(parser.getBooleanValue());
            }
            case VALUE_NULL -> {
                return nodes.nullNode();
            }
            default -> {
                return nodes.textNode(parser.getText());
            }
        }
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    BrokenSeed broken(InvalidEntry e) {
        return broken(e.holder(), e.place(), e.problem());
    }

    BrokenSeed broken(Reference reference, String problem) {
        return broken(reference.holder(), reference.place(), problem);
    }

    /** A problem of a value, or of a whole object or list if the value is missing. */
    BrokenSeed broken(JsonNode holder, String place, String problem) {
        Lines of = lines.getOrDefault(holder, new Lines("seeds", 1, Map.of()));
        return new BrokenSeed(of.file, of.values.getOrDefault(place, of.first), problem);
    }
}
