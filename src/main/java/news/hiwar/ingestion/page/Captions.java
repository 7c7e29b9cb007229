package news.hiwar.ingestion.page;

import java.util.List;
import java.util.regex.Pattern;

/** Tells captions and credits of pictures. */
final class Captions {
    private static final int LONGEST = 45;
    private static final String MARKS = "(|/–—-©";
    private static final int CREDIT = 6;
    private static final Pattern LABELLED = Pattern.compile(
            "^(?:التعليق على (?:الصورة|الفيديو)|مصدر الصورة|image (?:caption|source))\\s*[،,:]|صورة من: |[.،-]\\s*(?:صورة )?[أا]رشيف(?:ي[ةه])?$",
            Pattern.CASE_INSENSITIVE);

    private Captions() {}

    static boolean isCaption(PageLine line) {
        if (line.size() > LONGEST) return false;
        int label = Phrases.CAPTION.start(line.words());
        if (label == line.size() || (label > 0 && (!line.endsSentence() || isLabelled(line.text)))) return true;
        return ((line.text.indexOf('©') >= 0 || isLabelled(line.text)) && !line.endsSentence()) || endsInCredit(line);
    }

    private static boolean isLabelled(String text) {
        return LABELLED.matcher(text).find();
    }

    /** An agency at the very end, behind a bracket or a dash: no sentence ends so. */
    private static boolean endsInCredit(PageLine line) {
        if (line.text.endsWith(".") || Phrases.BYLINE.start(line.words()) > 0) return false;
        for (int mark = line.text.length() - 1; mark > 0; mark--) {
            if (MARKS.indexOf(line.text.charAt(mark)) < 0) continue;
            if (insideWord(line.text, mark)) continue;
            List<String> credit = FoldedWords.of(line.text.substring(mark));
            if (credit.size() > CREDIT) return false;
            if (!credit.isEmpty()) return saysCredit(credit) && !endsSentence(line.text.substring(0, mark));
        }
        return false;
    }

    /** Also the photographer's name before the agency. */
    private static boolean saysCredit(List<String> words) {
        if (Phrases.CREDIT.cover(words)) return true;
        return words.size() <= CREDIT && Phrases.CREDIT.cover(words.subList(words.size() - 1, words.size()));
    }

    /** A story may close with its agency, behind its last full stop. */
    private static boolean endsSentence(String text) {
        String end = Blanks.withoutClosing(text);
        return end.endsWith(".") || end.endsWith("؟") || end.endsWith("!");
    }

    private static boolean insideWord(String text, int at) {
        return text.charAt(at) == '-'
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }
}
