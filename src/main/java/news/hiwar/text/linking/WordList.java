package news.hiwar.text.linking;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import news.hiwar.platform.spelling.Spelling;

/** A list of words in {@code linking/words.txt}, which editors can read and correct. */
enum WordList {
    GIVEN_NAMES,
    TITLES,
    SPEECH_VERBS,
    MEDIA,
    PRESS_NAMES,
    PLACES,
    BODIES,
    GROUPS,
    WHERE,
    VISITS,
    CAPITALS,
    CONTINENTS,
    CONTINENT_NAMES,
    CONTINENT_PARTS,
    NAMESAKES,
    PASSING_ADJECTIVES,
    PEOPLES,
    TALKS,
    MEETINGS,
    OTHER_CONTESTS,
    NOT_SAID_OF_A_ROUND;

    private static final Map<String, Set<String>> LISTS = read();

    /** Whether a folded word is in the list. */
    boolean has(String folded) {
        return words().contains(folded);
    }

    /** Whether a folded word is in the list, with or without its prefixes. */
    boolean hasBare(String folded) {
        return !folded.isEmpty() && CliticSegmentation.of(folded).stream().anyMatch(reading -> has(reading.word()));
    }

    Set<String> words() {
        return Objects.requireNonNull(LISTS.get(name()));
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> lists = new HashMap<>();
        for (String list : text().split("\n\\[", -1)) {
            String[] parts = list.split("]\n", 2);
            if (parts.length < 2) continue; // the introduction
            lists.put(parts[0].replace(' ', '_').toUpperCase(Locale.ROOT), folded(parts[1]));
        }
        return lists;
    }

    private static Set<String> folded(String words) {
        return Arrays.stream(words.split("\\s+", -1))
                .flatMap(word -> Stream.of(Spelling.fold(word)))
                .filter(word -> !word.isEmpty())
                .collect(toSet());
    }

    private static String text() {
        try (InputStream in = WordList.class.getResourceAsStream("/linking/words.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
