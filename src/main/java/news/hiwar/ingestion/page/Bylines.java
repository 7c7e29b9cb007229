package news.hiwar.ingestion.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.platform.spelling.Word;

/** Finds the authors of a story in its bylines. */
final class Bylines {
    private static final Pattern SEPARATOR =
            Pattern.compile("[:\\-–—ـ|/،,]|\\sو(?=\\S+\\s)|\\s(?:and|&)\\s|\\sin\\s.*");
    private static final int MAX_WORDS = 14;
    private static final int MAX_NAME_WORDS = 5;

    private Bylines() {}

    /** Drops bylines, and lines that only repeat a name of a byline; returns the names. */
    static List<String> take(List<PageLine> lines) {
        Map<String, String> names = new LinkedHashMap<>();
        for (PageLine line : lines) {
            if (!line.isKept() || !isByline(line)) continue;
            names(line).forEach(name -> names.putIfAbsent(Spelling.fold(name), name));
            line.drop(DropReason.BYLINE);
        }
        for (PageLine line : lines) {
            if (line.isKept() && names.containsKey(line.key())) line.drop(DropReason.BYLINE);
        }
        return List.copyOf(names.values());
    }

    private static boolean isByline(PageLine line) {
        int label = Phrases.BYLINE.start(line.words());
        if (label == 0 || line.size() > MAX_WORDS || (line.endsSentence() && !line.text.endsWith(":"))) return false;
        List<Word> words = Spelling.words(line.text);
        if (label == words.size()) return true;
        String gap =
                line.text.substring(words.get(label - 1).end(), words.get(label).start());
        boolean marked = gap.strip().length() > 0;
        boolean own = List.of("بقلم", "by").contains(line.words().get(0)) || label > 1;
        return (marked || own || words.size() <= 4) && !names(line).isEmpty();
    }

    private static List<String> names(PageLine line) {
        int label = Phrases.BYLINE.start(line.words());
        List<Word> words = Spelling.words(line.text);
        if (label >= words.size()) return List.of();
        List<String> names = new ArrayList<>();
        for (String piece : SEPARATOR.split(line.text.substring(words.get(label).start()), -1)) {
            String name = clean(piece);
            List<String> folded = Spelling.foldedWords(name);
            boolean place = Phrases.CITY.cover(folded) || Phrases.SECTION.cover(folded);
            if (folded.size() <= MAX_NAME_WORDS && name.length() > 2 && !place && !PageTimestamps.isDateOnly(name))
                names.add(name);
        }
        return names;
    }

    /** Cuts the words for "by", and brackets, off a name; empty if nothing is left. */
    static String clean(String name) {
        String text = PageLine.normalizeSpace(name);
        List<Word> words = Spelling.words(text);
        if (words.isEmpty()) return "";
        int label = Phrases.BYLINE.start(words.stream().map(Word::folded).toList());
        int start =
                label < words.size() ? words.get(label).start() : words.get(0).start();
        int end = text.indexOf('(', start) > 0
                ? text.indexOf('(', start)
                : words.get(words.size() - 1).end();
        return text.substring(start, end).strip();
    }
}
