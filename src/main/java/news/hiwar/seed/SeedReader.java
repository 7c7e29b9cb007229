package news.hiwar.seed;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads the files of a seed folder. @see Seeds */
class SeedReader {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final String FENCE = "---\n";

    private final Path folder;

    SeedReader(Path folder) {
        this.folder = folder;
    }

    /** @throws BrokenSeed where a file is not what it should be */
    Seeds read() {
        return new Seeds(
                list("outlets.yaml", Seeds.Outlet.class),
                list("actors.yaml", Seeds.Actor.class),
                list("topics.yaml", Seeds.Topic.class),
                list("dialogues.yaml", Seeds.Dialogue.class),
                articles());
    }

    private <T> List<T> list(String file, Class<T> type) {
        JavaType list = YAML.getTypeFactory().constructCollectionType(List.class, type);
        List<T> entries = parse(file, text(folder.resolve(file)), list);
        return entries == null ? List.of() : entries;
    }

    private List<Seeds.ArticleFile> articles() {
        try (Stream<Path> files = Files.list(folder.resolve("articles"))) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().map(this::article).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Seeds.ArticleFile article(Path path) {
        String file = folder.relativize(path).toString();
        String text = text(path);
        int end = text.indexOf("\n" + FENCE);
        if (!text.startsWith(FENCE) || end < 0) {
            throw new BrokenSeed(file, 1, "an article begins with its keys between two lines of three hyphens");
        }
        // Each part keeps the empty lines before it, so that its line numbers are those of the file.
        String keys = "\n" + text.substring(FENCE.length(), end + 1);
        String body = "\n".repeat((int) keys.lines().count() + 1) + text.substring(end + 1 + FENCE.length());
        Seeds.Article article = parse(file, keys, YAML.constructType(Seeds.Article.class));
        if (!path.getFileName().toString().equals(article.slug().slug() + ".md")) {
            throw new BrokenSeed(file, article.slug().line(), "the slug differs from the name of the file");
        }
        return new Seeds.ArticleFile(file, article, BodyReader.read(file, body));
    }

    private static <T> T parse(String file, String yaml, JavaType type) {
        try {
            return YAML.readerFor(type).withAttribute(Ref.Reader.FILE, file).readValue(yaml);
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof BrokenSeed broken) throw broken;
            JsonLocation location = e.getLocation();
            throw new BrokenSeed(file, location == null ? 1 : location.getLineNr(), e.getOriginalMessage());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
