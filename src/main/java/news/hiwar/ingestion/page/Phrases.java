package news.hiwar.ingestion.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hiwar.platform.spelling.Spelling;

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
    private static final Map<Phrases, Set<String>> LISTS = read();

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
        Set<String> list = requireNonNull(LISTS.get(this));
        for (int length = Math.min(MAX_PHRASE_WORDS, words.size() - at); length > 0; length--) {
            if (list.contains(String.join(" ", words.subList(at, at + length)))) return length;
        }
        return 0;
    }

    private static boolean isNumber(String word) {
        return word.chars().noneMatch(Character::isLetter);
    }

    private static Map<Phrases, Set<String>> read() {
        Map<Phrases, Set<String>> lists = new EnumMap<>(Phrases.class);
        try (InputStream file = requireNonNull(Phrases.class.getResourceAsStream("phrases.txt"))) {
            Set<String> list = new HashSet<>();
            for (String line : new String(file.readAllBytes(), UTF_8).split("\n", -1)) {
                if (line.isBlank() || line.startsWith("#")) continue;
                if (!line.startsWith("[")) list.add(Spelling.fold(line));
                else lists.put(valueOf(line.substring(1, line.indexOf(']'))), list = new HashSet<>());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lists;
    }
}
