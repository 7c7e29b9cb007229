package news.hiwar;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.graphql.api.Nullable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents' tables are those of the code, and their links lead somewhere. */
class DocumentsTest {
    private static final Path CODE = Path.of("src", "main", "java");
    private static final Path DOCUMENTS = Path.of("src", "docs");
    private static final Pattern LINK = Pattern.compile("]\\((?![a-z]+:|#)([^)#\\s]+)(?:#[^)]*)?\\)");

    /** A class, a type or an operation, as code has it and as documents name it. */
    private static final Pattern NAME = Pattern.compile("\\b[A-Z][a-z]+(?:[A-Z][A-Za-z]*)+\\b");

    private static final Pattern IN_CODE = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][A-Za-z]*)+)`");

    /** A word in capitals, and the text after it where one follows. */
    private static final Pattern CODE_AND_WORDS =
            Pattern.compile("\"((?=[A-Z_]{4,}\")[A-Z]+(?:_[A-Z]+)*)\"(?:,\\s*(\"(?:[^\"\\\\]|\\\\.)*\"))?");

    private static final Pattern MESSAGE = Pattern.compile("message\\(\"([^\"]*)\"\\)");

    /** Words in capitals that are no codes of errors. */
    private static final Set<String> OTHERS = Set.of(
            "ACTOR", "ARTICLE", "DENY", "DIALOGUE", "EDITOR", "ERROR", "NEWEST", "OUTLET", "POST", "ROUND", "TOPIC");

    /** What codes say whose messages are made elsewhere. */
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry(
                    "BAD_REQUEST",
                    "The request is not one of GraphQL over HTTP; the message says what is wrong with it."),
            Map.entry("BAD_USER_INPUT", "A variable or argument does not fit its type."),
            Map.entry("GRAPHQL_PARSE_FAILED", "The document cannot be parsed."),
            Map.entry("GRAPHQL_VALIDATION_FAILED", "The document does not fit the schema."),
            Map.entry("INTERNAL", "The server failed; the message and `requestId` name the request."),
            Map.entry("INVALID_NAME", "An account's name has small Latin letters, digits, dots and hyphens."),
            Map.entry("INVALID_PAGE", "`first` or `last` is out of range, or they contradict each other."),
            Map.entry("INVALID_PASSWORD", "The password is too short or too long."),
            Map.entry(
                    "OPERATION_RESOLUTION_FAILURE",
                    "The document has no operation of that name, or several and none is named."),
            Map.entry("PROVIDER_UNAVAILABLE", "The keys of the identity provider cannot be had; try again later."),
            Map.entry(
                    "QUERY_TOO_COSTLY",
                    "The product of page sizes, or the objects that the response may hold, exceeds its limit."),
            Map.entry("TOO_MANY_SUBSCRIPTIONS", "This address or this server has too many subscriptions under way."),
            Map.entry("UNAUTHENTICATED", "Sign in; the session or the token is missing, unknown, expired or revoked."));

    @Test
    void operatorsFindEverySetting() throws IOException {
        assertThat(isWritten("operations.md", "settings", settings())).isTrue();
    }

    @Test
    void clientsFindTheLimits() throws IOException {
        String limits = settings()
                .lines()
                .filter(row -> !row.startsWith("| `") || row.startsWith("| `hiwar.limits."))
                .map(row -> row.replaceFirst("^(\\| [^|]*)\\|[^|]*\\|", "$1|"))
                .collect(joining("\n"));
        assertThat(isWritten("clients.md", "limits", limits + "\n")).isTrue();
    }

    /** What a document names is in the code or in the schema. */
    @Test
    void namesAreKnown() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path file : Stream.of(CODE, Path.of("src", "test", "java"), Path.of("graphql"))
                .flatMap(DocumentsTest::texts)
                .toList()) {
            NAME.matcher(Files.readString(file)).results().forEach(name -> known.add(name.group()));
            known.add(file.getFileName().toString().replaceAll("\\..*", ""));
        }
        List<String> unknown = new ArrayList<>();
        for (Path document : files(DOCUMENTS, ".md").toList()) {
            if (document.endsWith("CHANGELOG.md")) continue;
            IN_CODE.matcher(Files.readString(document))
                    .results()
                    .map(name -> name.group(1))
                    .filter(name -> !known.contains(name))
                    .forEach(name -> unknown.add(document + ": " + name));
        }
        assertThat(unknown).isEmpty();
    }

    private static Stream<Path> texts(Path folder) {
        try {
            return Stream.concat(
                    files(folder, ".java"), Stream.concat(files(folder, ".graphql"), files(folder, ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void clientsFindEveryErrorCode() throws IOException {
        assertThat(isWritten("clients.md", "codes", codes())).isTrue();
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : Stream.concat(
                        Stream.of(Path.of("README.md"), Path.of("seeds", "README.md")), files(DOCUMENTS, ".md"))
                .toList()) {
            Path folder = document.toAbsolutePath().getParent();
            LINK.matcher(Files.readString(document))
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> Files.notExists(folder.resolve(link)))
                    .forEach(link -> broken.add(document + ": " + link));
        }
        assertThat(broken).isEmpty();
    }

    /** Compares a table between two marks; {@code -Dschema.write=true} writes it. */
    private static boolean isWritten(String name, String mark, String table) throws IOException {
        Path document = DOCUMENTS.resolve(name);
        String text = Files.readString(document);
        Matcher marked = Pattern.compile("(?s)(<!-- %s:[^>]*-->\n).*?(<!-- end -->)".formatted(mark))
                .matcher(text);
        assertThat(marked.find()).as("the marks of %s in %s", mark, name).isTrue();
        String right = marked.replaceFirst(Matcher.quoteReplacement(marked.group(1) + table + marked.group(2)));
        if (Boolean.getBoolean("schema.write")) Files.writeString(document, right);
        assertThat(Files.readString(document))
                .as("to rewrite it: mvn surefire:test@default-test -Dtest=DocumentsTest -Dschema.write=true")
                .isEqualTo(right);
        return true;
    }

    private static String settings() {
        Set<String> rows = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().importPath(Path.of("target", "classes"))) {
            if (!type.isAnnotatedWith(ConfigMapping.class)) continue;
            Class<?> mapping = type.reflect();
            rows(mapping.getAnnotation(ConfigMapping.class).prefix(), mapping, rows);
        }
        assertThat(rows).hasSizeGreaterThan(30);
        return "| setting | in the environment | default | what it is |\n|---|---|---|---|\n" + String.join("", rows);
    }

    private static void rows(String prefix, Class<?> mapping, Set<String> rows) {
        for (Method method : mapping.getDeclaredMethods()) {
            if (method.isDefault() || method.isSynthetic()) continue;
            String setting =
                    prefix + "." + method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (method.getReturnType().getEnclosingClass() == mapping
                    && method.getReturnType().isInterface()) {
                rows(setting, method.getReturnType(), rows);
                continue;
            }
            WithDefault given = method.getAnnotation(WithDefault.class);
            String environment = setting.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
            rows.add("| `%s` | `%s` | %s | %s%s |\n"
                    .formatted(
                            setting,
                            environment,
                            given == null ? "" : "`" + given.value() + "`",
                            comment(mapping, method),
                            values(method.getReturnType())));
        }
    }

    private static String values(Class<?> type) {
        if (!type.isEnum()) return "";
        return " One of "
                + Arrays.stream(type.getEnumConstants())
                        .map(value -> "`" + value.toString().toLowerCase(Locale.ROOT) + "`")
                        .collect(joining(", "))
                + ".";
    }

    /** The Javadoc of the method. */
    private static String comment(Class<?> mapping, Method method) {
        Class<?> top = mapping;
        while (top.getEnclosingClass() != null) top = top.getEnclosingClass();
        String source = read(CODE.resolve(top.getName().replace('.', '/') + ".java"));
        int body = source.indexOf("interface " + mapping.getSimpleName());
        Matcher comment = Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/(?:\\s*@\\w+(?:\\([^)]*\\))?)*\\s*[\\w.<>]+\\s+" + method.getName()
                                + "\\(\\)",
                        Pattern.DOTALL)
                .matcher(source);
        if (comment.find(body)) return text(comment.group(1));
        Class<?> type = method.getReturnType();
        if (type.isEnum()) {
            Matcher ofEnum = Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:public )?enum " + type.getSimpleName())
                    .matcher(source);
            if (ofEnum.find()) return text(ofEnum.group(1));
        }
        assertThat(type).as("without Javadoc: %s", method).isEqualTo(int.class);
        return "Maximum number of %s."
                .formatted(method.getName().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT));
    }

    private static String text(String javadoc) {
        return javadoc.replaceAll("\\s*\\n\\s*\\*\\s*", " ")
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .strip();
    }

    private static String codes() throws IOException {
        Map<String, String> requests = new TreeMap<>();
        Map<String, String> mutations = new TreeMap<>();
        for (Path file : files(CODE, ".java").toList()) {
            String source = Files.readString(file).replaceAll("\"\\s*\\+\\s*\"", "");
            for (MatchResult code : CODE_AND_WORDS.matcher(source).results().toList()) {
                if (OTHERS.contains(code.group(1))) continue;
                String call = source.substring(source.lastIndexOf(';', code.start()) + 1, code.start());
                Map<String, String> codes =
                        call.matches("(?s).*(because|refused|rejected|UserError|Problem).*") ? mutations : requests;
                String words = MEANINGS.getOrDefault(code.group(1), words(code.group(2), call));
                codes.merge(code.group(1), words, (one, other) -> one.isEmpty() ? other : one);
            }
        }
        assertThat(requests).hasSizeGreaterThan(30);
        assertThat(mutations).hasSizeGreaterThan(15);
        assertThat(requests).doesNotContainValue("");
        return table("In `errors[].extensions.code`:", requests) + "\n"
                + table("In `userErrors[].code` of a mutation's payload:", mutations);
    }

    /** The text after the code, or before it in the same call. */
    private static String words(@Nullable String literal, String call) {
        Matcher before = MESSAGE.matcher(call);
        if (literal == null) return before.find() ? before.group(1) : "";
        String words = literal.substring(1, literal.length() - 1)
                .replaceAll("%[sd]", "…")
                .replace("\\\"", "\"")
                .replace("|", "\\|");
        return call.matches("(?s).*(LimitExceeded.of|check)\\(\\s*") ? "Over the limit of " + words + "." : words;
    }

    private static String table(String title, Map<String, String> codes) {
        return title + "\n\n| code | what it says |\n|---|---|\n"
                + codes.entrySet().stream()
                        .map(code -> "| `%s` | %s |\n".formatted(code.getKey(), code.getValue()))
                        .collect(joining());
    }

    private static Stream<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(end)).sorted().toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
