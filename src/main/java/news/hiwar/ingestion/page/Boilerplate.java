package news.hiwar.ingestion.page;

import io.smallrye.graphql.api.Nullable;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import news.hiwar.platform.spelling.Spelling;

/** Drops lines that are boilerplate by their own form, wherever they are: labels, captions, breadcrumbs, notices. */
final class Boilerplate {
    private static final int MAX_CAPTION_WORDS = 45;
    private static final String CREDIT_MARKS = "(|/–—-©";
    private static final int MAX_CREDIT_WORDS = 6;
    private static final int MAX_CREDIT_LENGTH = 100;
    private static final Pattern CAPTION_LABEL = Pattern.compile(
            "^(?:التعليق على (?:الصورة|الفيديو)|مصدر الصورة|image (?:caption|source))\\s*[،,:]|صورة من: |[.،-]\\s*(?:صورة )?[أا]رشيف(?:ي[ةه])?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("^(?:(https?://|www\\.)\\S+|[^\\s@]+@[^\\s@]+\\.\\w+)");
    private static final Pattern GAP = Pattern.compile("[\\s\\u00A0]{3,}|\\t+");
    private static final Pattern CRUMB = Pattern.compile("(?:^|\\s)[>»›/|\\\\←](?:\\s|$)");
    private static final Pattern CODE =
            Pattern.compile("\\[[a-z][\\w-]* [^]]*]|\\{\\{[^}]*}}|function ?\\([^)]*\\) ?\\{.*");
    private static final int MAX_SHORT_WORDS = 30;
    private static final int MAX_SECTION_WORDS = 3;

    private Boilerplate() {}

    static void clear(List<PageLine> lines) {
        for (PageLine line : lines) {
            DropReason reason = reason(line);
            if (reason != null) line.drop(reason);
        }
    }

    private static @Nullable DropReason reason(PageLine line) {
        List<String> words = line.words();
        if (words.isEmpty()) return DropReason.SYMBOLS;
        if (ADDRESS.matcher(line.text).matches()) return DropReason.LINK;
        if (CODE.matcher(line.text).matches()) return DropReason.CODE;
        if (Phrases.LABEL.cover(words)) return DropReason.LABEL;
        if (Phrases.NOTICE.start(words) > 0) return DropReason.NOTICE;
        if (isDoubled(words)) return isCaption(line) ? DropReason.CAPTION : DropReason.DOUBLED;
        if (isListOfLinks(line)) return DropReason.LINK;
        if (line.size() > MAX_SHORT_WORDS) return null;
        if (isBreadcrumb(line)) return DropReason.BREADCRUMB;
        if (isTags(line)) return DropReason.TAGS;
        if (Phrases.COPYRIGHT.start(words) > 0 || line.text.startsWith("©")) return DropReason.COPYRIGHT;
        if (Phrases.COPYRIGHT.in(words) && !line.prose()) return DropReason.COPYRIGHT;
        // one word such as "they followed" may also open a paragraph
        if (Phrases.FOLLOW.start(words) > (line.prose() ? 1 : 0)) return DropReason.FOLLOW;
        if (Phrases.SOURCE.start(words) > 0 && words.size() <= 12 && line.text.indexOf(':') >= 0)
            return DropReason.SOURCE;
        return isCaption(line) && !Datelines.alone(line) ? DropReason.CAPTION : null;
    }

    /** Whether a line repeats its words, followed at most by the name of a section. */
    static boolean isDoubled(List<String> words) {
        for (int rest = 0; rest <= MAX_SECTION_WORDS; rest++) {
            int half = (words.size() - rest) / 2;
            if (half < 2 || half * 2 + rest != words.size() || rest >= half) continue;
            if (words.subList(0, half).equals(words.subList(half, 2 * half))) return true;
        }
        return false;
    }

    /** Whether a line holds several headlines with wide gaps between them. */
    private static boolean isListOfLinks(PageLine line) {
        List<String> parts = Arrays.stream(GAP.split(line.raw.strip(), -1))
                .filter(part -> !part.isBlank())
                .toList();
        long sentences =
                parts.stream().filter(part -> part.strip().endsWith(".")).count();
        return parts.size() >= 4 && sentences * 4 < parts.size();
    }

    private static boolean isBreadcrumb(PageLine line) {
        String[] parts = CRUMB.split(line.text, -1);
        if (parts.length < 2 || line.endsSentence()) return false;
        String first = parts[0].isBlank() ? parts[1] : parts[0];
        List<String> words = Spelling.foldedWords(first);
        return Phrases.SECTION.cover(words)
                || (Phrases.LABEL.cover(words) && !words.get(0).isEmpty());
    }

    private static boolean isTags(PageLine line) {
        int label = Phrases.TAGS.start(line.words());
        if (label > 0 && (label == line.size() || line.text.indexOf(':') > 0) && !line.endsSentence()) return true;
        return line.text.startsWith("#")
                && Arrays.stream(line.text.split(" ", -1)).allMatch(word -> word.startsWith("#"));
    }

    /** Whether a line is the caption or credit of a picture. */
    private static boolean isCaption(PageLine line) {
        if (line.size() > MAX_CAPTION_WORDS) return false;
        int label = Phrases.CAPTION.start(line.words());
        if (label == line.size() || (label > 0 && (!line.endsSentence() || isLabelled(line.text)))) return true;
        return ((line.text.indexOf('©') >= 0 || isLabelled(line.text)) && !line.endsSentence()) || endsInCredit(line);
    }

    private static boolean isLabelled(String text) {
        return CAPTION_LABEL.matcher(text).find();
    }

    /** Whether a line ends with an agency after a bracket or a dash, as no sentence does. */
    private static boolean endsInCredit(PageLine line) {
        if (line.text.endsWith(".") || Phrases.BYLINE.start(line.words()) > 0) return false;
        int first = Math.max(0, line.text.length() - MAX_CREDIT_LENGTH);
        for (int mark = line.text.length() - 1; mark > first; mark--) {
            if (CREDIT_MARKS.indexOf(line.text.charAt(mark)) < 0) continue;
            if (insideWord(line.text, mark)) continue;
            List<String> credit = Spelling.foldedWords(line.text.substring(mark));
            if (credit.size() > MAX_CREDIT_WORDS) return false;
            if (!credit.isEmpty()) return saysCredit(credit) && !endsSentence(line.text.substring(0, mark));
        }
        return false;
    }

    /** Whether words are a credit: agencies, or a photographer's name and an agency. */
    private static boolean saysCredit(List<String> words) {
        return Phrases.CREDIT.cover(words) || Phrases.CREDIT.cover(words.subList(words.size() - 1, words.size()));
    }

    /** Whether a text ends a sentence; an agency after the last full stop of a story is no credit of a picture. */
    private static boolean endsSentence(String text) {
        String end = PageLine.withoutClosing(text);
        return end.endsWith(".") || end.endsWith("؟") || end.endsWith("!");
    }

    private static boolean insideWord(String text, int at) {
        return text.charAt(at) == '-'
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }
}
