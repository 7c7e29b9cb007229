package news.hiwar.ingestion.page;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hiwar.platform.spelling.Spelling;

/** Reads datelines: the city before the first sentence, and the outlet that reports from there. */
final class Datelines {
    private static final Pattern MARK = Pattern.compile("\\s?[-–—ـ:/،,(\\[)\\]|]++\\s*+");
    private static final int MAX_LENGTH = 60;

    private Datelines() {}

    /** @param length the number of characters that it takes up at the start of its line */
    record Dateline(@Nullable String city, @Nullable String outlet, int length) {}

    static boolean alone(PageLine line) {
        Dateline dateline = at(line.text);
        return dateline != null && dateline.length == line.text.length();
    }

    /**
     * Reads cities, news organisations and dates at the start of a text, up to the last mark after one of them. A dash
     * or a colon must separate them from the sentence, since a sentence may begin with a city, too.
     */
    static @Nullable Dateline at(String text) {
        String city = null;
        List<String> press = new ArrayList<>();
        int end = 0;
        int from = 0;
        boolean bracket = false;
        Matcher mark = MARK.matcher(text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text);
        while (mark.find()) {
            String piece = text.substring(from, mark.start()).strip();
            boolean opened = mark.group().indexOf('(') >= 0 || mark.group().indexOf('[') >= 0;
            if (piece.isEmpty() && from == 0) return null;
            List<String> words = Spelling.foldedWords(piece);
            if ((words.isEmpty() && !piece.isEmpty()) || words.size() > 5) break;
            if (!words.isEmpty()) {
                if (Phrases.CITY.cover(words)) city = city == null ? piece : city;
                else if (city != null && Phrases.SECTION.cover(words)) bracket = false;
                else if (isPress(words)
                        || (city != null && isQuoted(piece))
                        || (bracket && city != null && words.size() <= 4)) press.add(piece);
                else if (from == 0 && opened && words.size() <= 3 && bracketed(text, mark.end())) city = piece;
                else break;
            }
            bracket = opened;
            from = mark.end();
            if (parts(mark.group(), text, from)) end = from;
        }
        if (end == 0 && city != null && from == text.length()) end = from;
        if (end > 0 && end < text.length() && text.length() < MAX_LENGTH) {
            String rest = text.substring(end).strip();
            List<String> words = Spelling.foldedWords(rest);
            boolean place = Phrases.CITY.cover(words);
            if (place && city == null) city = rest;
            else if (!place && isPress(words) && Phrases.PRESS.cover(words)) press.add(rest);
            if (rest.equals(city) || press.contains(rest)) end = text.length();
        }
        if (end == 0 && Phrases.CITY.cover(words(text)) && words(text).size() <= 3)
            return new Dateline(text, null, text.length());
        if (end == 0 || (city == null && press.isEmpty())) return null;
        return new Dateline(
                city, press.isEmpty() ? null : press.get(0).replace("«", "").replace("»", ""), end);
    }

    private static List<String> words(String text) {
        return text.length() > MAX_LENGTH ? List.of("") : Spelling.foldedWords(text);
    }

    /** Whether brackets and a dash follow, as in "City (Outlet) -": then an unknown word before them is a city. */
    private static boolean bracketed(String text, int from) {
        int close = text.substring(0, Math.min(text.length(), MAX_LENGTH + 1)).indexOf(')', from);
        if (close < 0
                || close > MAX_LENGTH
                || Spelling.words(text.substring(from, close)).size() > 4) return false;
        String rest = text.substring(close + 1).stripLeading();
        return !rest.isEmpty() && "-–—ـ:".indexOf(rest.charAt(0)) >= 0;
    }

    private static boolean parts(String mark, String text, int end) {
        boolean dash = mark.chars().anyMatch(c -> "-–—ـ:/".indexOf(c) >= 0);
        boolean closed = mark.indexOf(')') >= 0 || mark.indexOf(']') >= 0;
        return (dash && end <= text.length()) || closed;
    }

    /** Whether a name is in the quotation marks in which Arabic newspapers print their own name. */
    private static boolean isQuoted(String piece) {
        return piece.startsWith("«") && piece.endsWith("»");
    }

    private static boolean isPress(List<String> words) {
        return words.size() <= 4 && (Phrases.PRESS.cover(words) || Phrases.PRESS.in(words));
    }
}
