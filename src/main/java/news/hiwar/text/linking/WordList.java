package news.hiwar.text.linking;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.platform.spelling.WordFile;

/** A list of words in {@code linking/words.txt}, which editors can read and correct. */
enum WordList {
    GIVEN_NAMES,
    NAME_PARTICLES,
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
    ROUNDS,
    DIALOGUES,
    BEFORE_ORDINALS,
    COPULAS,
    MEETINGS,
    OTHER_CONTESTS,
    NOT_SAID_OF_A_ROUND;

    private static final Map<String, Set<String>> LISTS = WordFile.read("/linking/words.txt").entrySet().stream()
            .collect(toMap(
                    list -> list.getKey().replace(' ', '_').toUpperCase(Locale.ROOT),
                    list -> list.getValue().stream()
                            .flatMap(line -> Stream.of(line.split(" ", -1)))
                            .map(Spelling::fold)
                            .collect(toSet())));

    /** Whether a folded word is in the list. */
    boolean has(String folded) {
        return words().contains(folded);
    }

    /** Whether a folded word is in the list, with or without its prefixes. */
    boolean hasBare(String folded) {
        return !folded.isEmpty()
                && CliticSegmentation.of(folded).stream().anyMatch(segmentation -> has(segmentation.word()));
    }

    Set<String> words() {
        return Objects.requireNonNull(LISTS.get(name()));
    }
}
