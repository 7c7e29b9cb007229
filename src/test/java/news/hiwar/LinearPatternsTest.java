package news.hiwar;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every pattern of the application looks at each character of a text a bounded number of times, whatever is repeated in
 * it: the characters that it asks for are counted in texts that repeat the parts of the pattern itself.
 */
class LinearPatternsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("news.hiwar");

    private static final int LENGTH = 300;
    private static final int FACTOR = 4;

    /** Work that grows with the length gives {@link #FACTOR}, work that grows with its square gives 16. */
    private static final double MAX_RATIO = 8;

    private static final int MAX_PARTS = 40;
    private static final int RANDOM_PUMPS = 20;

    /** The separator in a call such as {@code split(" ", -1)}, as Java writes it. */
    private static final Pattern SPLIT = Pattern.compile("[.]split[(]\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** A character or an escaped sign, which needs no pattern. */
    private static final Pattern PLAIN_SEPARATOR = Pattern.compile("[^.$|()\\[{^?*+\\\\]|\\\\n|\\\\\\\\\\W");

    /** What no pattern needs to name to be slow in it: blanks, letters, digits, signs, a vowel sign. */
    private static final List<String> COMMON =
            List.of(" ", "\n", "a", "ا", "1", ".", "-", "\"", "\u064b", "\u200f", "a ");

    @Test
    void patternsLookAtEachCharacterABoundedNumberOfTimes() throws IllegalAccessException {
        Map<String, Pattern> patterns = patterns();
        assertThat(patterns).hasSizeGreaterThan(60);

        List<String> slow = new ArrayList<>();
        patterns.forEach((name, pattern) -> slowest(pattern).ifPresent(pump -> slow.add(name + " in " + pump)));

        assertThat(slow).isEmpty();
    }

    /** A pattern in a field is tested above; one that is compiled where it is used is not, and is compiled each time. */
    @Test
    void patternsAreInFields() throws IOException {
        noClasses()
                .should()
                .callMethod(String.class, "matches", String.class)
                .orShould()
                .callMethod(String.class, "replaceAll", String.class, String.class)
                .orShould()
                .callMethod(String.class, "replaceFirst", String.class, String.class)
                .orShould()
                .callMethod(Pattern.class, "matches", String.class, CharSequence.class)
                .check(CLASSES);
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path file : sources.filter(Files::isRegularFile).toList()) {
                assertThat(SPLIT.matcher(Files.readString(file)).results().map(split -> split.group(1)))
                        .as("separators in %s", file)
                        .allMatch(PLAIN_SEPARATOR.asMatchPredicate());
            }
        }
    }

    private static Optional<String> slowest(Pattern pattern) {
        return pumps(pattern).stream()
                .filter(pump -> Stream.of("", "!").anyMatch(end -> isSlow(pattern, pump, end)))
                .map(pump -> '"' + pump + '"')
                .findFirst();
    }

    private static boolean isSlow(Pattern pattern, String pump, String end) {
        long small = work(pattern, pump.repeat(LENGTH / pump.length()) + end);
        long large = work(pattern, pump.repeat(FACTOR * LENGTH / pump.length()) + end);
        return large > MAX_RATIO * Math.max(small, LENGTH);
    }

    private static long work(Pattern pattern, String text) {
        CountingText counting = new CountingText(text);
        try {
            Matcher matcher = pattern.matcher(counting);
            if (!matcher.matches()) matcher.lookingAt();
            matcher.reset();
            while (matcher.find()) counting.length();
        } catch (TooMuchWork | StackOverflowError endless) {
            return Long.MAX_VALUE / 2;
        }
        return counting.read;
    }

    /** Texts to repeat: the characters and words of the pattern, and pairs of them. */
    private static Set<String> pumps(Pattern pattern) {
        Set<String> parts = new LinkedHashSet<>(COMMON);
        String source = pattern.pattern().replaceAll("\\\\[QE]", "");
        Matcher words = Pattern.compile("[\\p{L}]{2,}|[^\\p{L}\\\\?*+\\[\\]{}]").matcher(source);
        while (words.find()) {
            parts.add(words.group());
            if (words.group().length() > 1) parts.add(words.group() + ' ');
        }
        source.chars().filter(Character::isLetter).forEach(letter -> parts.add(Character.toString(letter)));
        List<String> all = new ArrayList<>(parts);
        Random random = new Random(source.hashCode());
        Collections.shuffle(all, random); // of a pattern of hundreds of words some will do
        if (all.size() > MAX_PARTS) parts.retainAll(all.subList(0, MAX_PARTS));
        parts.addAll(COMMON);
        for (int i = 0; i < RANDOM_PUMPS; i++) {
            String pump = "";
            for (int part = random.nextInt(2); part < 3; part++) pump += all.get(random.nextInt(all.size()));
            parts.add(pump);
        }
        return parts;
    }

    /** The patterns in the fields of all classes, by name; those of rules in lists, too. */
    private static Map<String, Pattern> patterns() throws IllegalAccessException {
        Map<String, Pattern> patterns = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            for (JavaField declared : type.getFields()) {
                if (!holdsPatterns(declared)) continue;
                Field field = declared.reflect();
                field.setAccessible(true);
                String name = type.getSimpleName() + "." + field.getName();
                if (declared.getModifiers().contains(JavaModifier.STATIC)) {
                    add(name, field.get(null), patterns);
                } else if (type.isEnum()) {
                    for (Object constant : type.reflect().getEnumConstants()) {
                        add(name + " " + constant, field.get(constant), patterns);
                    }
                }
            }
        }
        return patterns;
    }

    private static boolean holdsPatterns(JavaField field) {
        return field.getRawType().isEquivalentTo(Pattern.class)
                || (field.getName().equals("ALL") && field.getType().getName().contains("Rule"));
    }

    private static void add(String name, Object value, Map<String, Pattern> patterns) throws IllegalAccessException {
        if (value instanceof Pattern pattern) {
            patterns.put(name, pattern);
        } else if (value instanceof Collection<?> rules) {
            int number = 0;
            for (Object rule : rules) {
                Field field = Stream.of(rule.getClass().getDeclaredFields())
                        .filter(each -> each.getType() == Pattern.class)
                        .findFirst()
                        .orElseThrow();
                field.setAccessible(true);
                patterns.put(name + "[" + number++ + "]", (Pattern) field.get(rule));
            }
        }
    }

    /** A text that counts how often its characters are asked for. */
    private static final class CountingText implements CharSequence {
        private static final long MOST = 4_000_000;

        private final String text;
        private long read;

        CountingText(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++read > MOST) throw new TooMuchWork();
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooMuchWork extends RuntimeException {}
}
