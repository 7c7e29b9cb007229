package news.hiwar.ingestion.seed;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the files of a seed folder, whose form {@link Seeds} has. */
class SeedReader {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(String.class, new FilledText()))
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL)))
            .build();
    private static final Pattern MISSING = Pattern.compile("^Missing required creator property '(\\w+)'");
    private static final String FENCE = "---\n";

    private final Path folder;

    SeedReader(Path folder) {
        this.folder = folder;
    }

    /** @throws BrokenSeed where a file is not what it should be */
    Seeds read() {
        return new Seeds(
                list("outlets.yaml", Seeds.Outlet[].class),
                list("actors.yaml", Seeds.Actor[].class),
                list("topics.yaml", Seeds.Topic[].class),
                list("dialogues.yaml", Seeds.Dialogue[].class),
                articles());
    }

    private <T> List<T> list(String file, Class<T[]> type) {
        T[] entries = parse(file, text(file), type);
        if (Stream.of(entries).anyMatch(Objects::isNull)) {
            throw new BrokenSeed(file, 1, "there is an entry with nothing in it");
        }
        return List.of(entries);
    }

    private List<Seeds.ArticleFile> articles() {
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

    private Seeds.ArticleFile article(String file) {
        String text = text(file);
        int end = text.indexOf("\n" + FENCE);
        if (!text.startsWith(FENCE) || end < 0) {
            throw new BrokenSeed(file, 1, "an article begins with its keys between two lines of three hyphens");
        }
        // Each part keeps the empty lines before it, so that its line numbers are those of the file.
        String keys = "\n" + text.substring(FENCE.length(), end + 1);
        String body = "\n".repeat((int) keys.lines().count() + 1) + text.substring(end + 1 + FENCE.length());
        Seeds.Article article = parse(file, keys, Seeds.Article.class);
        if (!file.endsWith("/" + article.slug().slug() + ".md")) {
            throw article.slug().broken("the slug differs from the name of the file");
        }
        return new Seeds.ArticleFile(file, article, SeedBodyReader.read(file, body));
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file)).replace("\uFEFF", "").replace("\r\n", "\n");
        } catch (IOException e) {
            throw new BrokenSeed(file, 1, "the file cannot be read in the folder %s as UTF-8".formatted(folder));
        }
    }

    private static <T> T parse(String file, String yaml, Class<T> type) {
        try {
            return YAML.readerFor(type).withAttribute(Ref.Reader.FILE, file).readValue(yaml);
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof BrokenSeed broken) throw broken;
            throw new BrokenSeed(file, line(e, yaml), problem(e));
        }
    }

    /** An unknown key is reported at the end of its entry; this finds it. */
    private static int line(JsonProcessingException e, String yaml) {
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        if (!(e instanceof UnrecognizedPropertyException key)) return line;
        List<String> lines = yaml.lines().toList();
        return IntStream.iterate(Math.min(line, lines.size()), i -> i > 0, i -> i - 1)
                .filter(i -> lines.get(i - 1).contains(key.getPropertyName() + ":"))
                .findFirst()
                .orElse(line);
    }

    private static String problem(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException key) {
            return "the key `%s` is not known here; known are %s"
                    .formatted(key.getPropertyName(), key.getKnownPropertyIds());
        }
        if (e instanceof InvalidFormatException value && value.getTargetType().isEnum()) {
            return "`%s` is not one of %s"
                    .formatted(
                            value.getValue(),
                            Arrays.toString(value.getTargetType().getEnumConstants()));
        }
        if (e instanceof ValueInstantiationException value && value.getCause() != null) {
            return String.valueOf(value.getCause().getMessage());
        }
        if (e instanceof MismatchedInputException mismatch) {
            Matcher missing = MISSING.matcher(mismatch.getOriginalMessage());
            return missing.find()
                    ? "the entry above has no `%s`".formatted(missing.group(1))
                    : "the value of `%s` is not of the kind that is wanted".formatted(last(mismatch.getPath()));
        }
        return e.getOriginalMessage();
    }

    private static String last(List<Reference> path) {
        return path.stream()
                .map(Reference::getFieldName)
                .filter(Objects::nonNull)
                .reduce("the file", (before, after) -> after);
    }
}
