package news.hiwar.ingestion.page;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.platform.spelling.WordFile;

/** The phrases of boilerplate on news sites, one list for each kind, read from {@code phrases.txt}. */
enum Phrases {
    LABEL,
    BOX,
    ENDING,
    FOLLOW,
    NOTICE,
    COPYRIGHT,
    CAPTION,
    CREDIT,
    TAGS,
    DATE,
    BYLINE,
    SOURCE,
    SECTION,
    CITY,
    PRESS,
    MISSING,
    LOCKED,
    REMARKS,
    ONGOING;

    private static final int MAX_PHRASE_WORDS = 8;
    private static final Map<String, Set<String>> LISTS =
            WordFile.read("/news/hiwar/ingestion/page/phrases.txt").entrySet().stream()
                    .collect(toMap(
                            Map.Entry::getKey,
                            list -> list.getValue().stream().map(Spelling::fold).collect(toSet())));

    /** Whether the words are phrases of this list and numbers, and nothing else. */
    boolean cover(List<String> words) {
        int at = 0;
        boolean found = false;
        while (at < words.size()) {
            int length = startAt(words, at);
            if (length == 0 && !isNumber(words.get(at))) return false;
            found |= length > 0;
            at += Math.max(length, 1);
        }
        return found;
    }

    /** The number of words at the beginning that are a phrase of this list; 0 if there is none. */
    int start(List<String> words) {
        return startAt(words, 0);
    }

    boolean in(List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            if (startAt(words, at) > 0) return true;
        }
        return false;
    }

    private int startAt(List<String> words, int at) {
        Set<String> list = requireNonNull(LISTS.get(name()));
        for (int length = Math.min(MAX_PHRASE_WORDS, words.size() - at); length > 0; length--) {
            if (list.contains(String.join(" ", words.subList(at, at + length)))) return length;
        }
        return 0;
    }

    private static boolean isNumber(String word) {
        return word.chars().noneMatch(Character::isLetter);
    }
}
