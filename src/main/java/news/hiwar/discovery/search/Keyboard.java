package news.hiwar.discovery.search;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Converts Arabic that was typed on a keyboard with Latin layout. */
final class Keyboard {
    private static final String KEYS = "`qwertyuiop[]asdfghjkl;'zxcvnm,./HYN";
    private static final String LETTERS = "ذضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظأإآ";
    private static final Map<Character, String> ARABIC =
            new HashMap<>(Map.of('b', "لا", 'G', "لأ", 'T', "لإ", 'B', "لآ"));

    static {
        for (int i = 0; i < KEYS.length(); i++) ARABIC.put(KEYS.charAt(i), LETTERS.substring(i, i + 1));
    }

    private Keyboard() {}

    static boolean isLatin(String text) {
        return text.chars().allMatch(c -> c < 128) && text.chars().anyMatch(Character::isLetter);
    }

    static String arabic(String latin) {
        boolean capsLock = latin.chars().noneMatch(Character::isLowerCase);
        String keys = capsLock ? latin.toLowerCase(Locale.ROOT) : latin;
        StringBuilder arabic = new StringBuilder();
        for (int i = 0; i < keys.length(); i++) {
            char key = keys.charAt(i);
            String letter = ARABIC.getOrDefault(key, ARABIC.get(Character.toLowerCase(key)));
            arabic.append(letter == null ? String.valueOf(key) : letter);
        }
        return arabic.toString();
    }
}
