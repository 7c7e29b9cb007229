package news.hiwar.text.linking;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
        try (InputStream in = WordList.class.getResourceAsStream("/linking/words.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n\\[", -1))
                    .skip(1) // the introduction
                    .map(list -> list.split("]\n", 2))
                    .collect(
                            toMap(list -> list[0].replace(' ', '_').toUpperCase(Locale.ROOT), list -> folded(list[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> folded(String words) {
        return Arrays.stream(words.split("\\s+", -1))
                .map(Spelling::fold)
                .filter(word -> !word.isEmpty())
                .collect(toSet());
    }
}
