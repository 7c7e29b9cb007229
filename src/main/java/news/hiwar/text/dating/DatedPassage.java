package news.hiwar.text.dating;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.text.dating.DateReader.FoundDate;
import news.hiwar.text.dating.PublicationDating.DateEvidence;
import news.hiwar.text.dating.PublicationDating.Writing;

/**
 * A part of an article with the position that its dates depend on.
 *
 * @param paragraph as {@link DateEvidence#paragraph}
 * @param lead whether it is at the top, where a story tells its news; background follows later
 */
record DatedPassage(int paragraph, String text, boolean lead) {
    static final int STANDFIRST = -1;
    static final int HEADLINE = -2;
    static final int PAGE = -3;

    private static final int LEAD_PARAGRAPHS = 2;
    private static final int LONGEST_CAPTION = 250;
    private static final Pattern CREDIT = Pattern.compile(
            "(?:[-–—(/©|]\\s*(?:(?i:reuters|afp|ap|getty(?: images)?|epa|shutterstock)|رويترز|أ ?ف ?ب|ا ?ف ?ب|فرانس برس"
                    + "|أسوشييتد برس|الأناضول|غيتي|أرشيفية|أرشيف)\\)?|\\((?:صورة )?أرشيفية\\))[\\s.)/]*$");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?؟؛;](?=\\s|[»”\"])|\\n");

    private static final String BEFORE_DATES =
            "و?(?:في|من|يوم|يومي|حتي|منذ|الي|بتاريخ|تاريخ|قبل|بعد|بحلول|الموافق|المصادف|خلال"
                    + "|صباح|مساء|ليل|ليله|فجر|ظهر|عصر|on|of|by|until|since|from|to|after|before|and|at)";

    static List<DatedPassage> of(Writing writing) {
        List<DatedPassage> passages = new ArrayList<>();
        if (writing.headline() != null) passages.add(new DatedPassage(HEADLINE, writing.headline(), true));
        if (writing.standfirst() != null) passages.add(new DatedPassage(STANDFIRST, writing.standfirst(), true));
        int paragraph = 0;
        int paragraphs = 0;
        for (String text : writing.paragraphs()) {
            DatedPassage passage = new DatedPassage(paragraph++, text, paragraphs < LEAD_PARAGRAPHS);
            if (passage.isCaption()) continue;
            passages.add(passage);
            paragraphs++;
        }
        return passages;
    }

    /** Whether it ends with the credit of a picture: then its date is that of the picture. */
    private boolean isCaption() {
        return text.length() <= LONGEST_CAPTION && CREDIT.matcher(text).find();
    }

    /** The text before a date in its sentence. */
    String before(FoundDate date) {
        String start = text.substring(0, date.start());
        int begin = 0;
        var ends = SENTENCE_END.matcher(start);
        while (ends.find()) begin = ends.end();
        return start.substring(begin);
    }

    String after(FoundDate date) {
        String rest = text.substring(date.end());
        var ends = SENTENCE_END.matcher(rest);
        return ends.find() ? rest.substring(0, ends.start()) : rest;
    }

    /** Whether a date is inside quotation marks. */
    boolean quotes(FoundDate date) {
        int open = 0;
        boolean plain = false;
        for (int i = 0; i < date.start(); i++) {
            char c = text.charAt(i);
            if (c == '"') plain = !plain;
            if (c == '«' || c == '“') open++;
            if (c == '»' || c == '”') open--;
        }
        return plain || open > 0;
    }

    /** Whether a day or month without a year follows a noun: the name of a revolution, a war, a street. */
    boolean isName(FoundDate date) {
        boolean open = date.meaning().yearless() && date.meaning().direction() == null;
        boolean weekday = date.meaning() instanceof NamedDay named && named.weekday() != null;
        String before = before(date);
        if (!open || weekday || before.isBlank() || !Character.isWhitespace(before.charAt(before.length() - 1)))
            return false;
        String last = before.strip().replaceFirst("(?s).*\\s", "");
        return last.matches("\\p{L}+") && !Spelling.fold(last).matches(BEFORE_DATES);
    }
}
