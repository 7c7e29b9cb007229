package news.hiwar.text.dating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.platform.spelling.Word;
import news.hiwar.text.dating.DateReader.FoundDate;
import news.hiwar.text.dating.PublicationDating.DateEvidence;
import news.hiwar.text.dating.PublicationDating.Writing;

/** A part of an article, with the position that its dates depend on and its sentences, which are found once. */
final class DatedPassage {
    static final int STANDFIRST = -1;
    static final int HEADLINE = -2;
    static final int PAGE = -3;

    /** The maximum length of the word before a date, with the blanks between them. */
    private static final int MAX_WORD_LENGTH = 100;

    private static final int LEAD_PARAGRAPHS = 2;
    private static final int LONGEST_CAPTION = 250;
    private static final Pattern CREDIT = Pattern.compile(
            "(?:[-–—(/©|]\\s*(?:(?i:reuters|afp|ap|getty(?: images)?|epa|shutterstock)|رويترز|أ ?ف ?ب|ا ?ف ?ب|فرانس برس"
                    + "|أسوشييتد برس|الأناضول|غيتي|أرشيفية|أرشيف)\\)?|\\((?:صورة )?أرشيفية\\))[\\s.)/]*+$");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?؟؛;](?=\\s|[»”\"])|\\n");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

    private static final Pattern BEFORE_DATES =
            Pattern.compile("و?(?:في|من|يوم|يومي|حتي|منذ|الي|بتاريخ|تاريخ|قبل|بعد|بحلول|الموافق|المصادف|خلال"
                    + "|صباح|مساء|ليل|ليله|فجر|ظهر|عصر|on|of|by|until|since|from|to|after|before|and|at)");

    private static final Pattern MEETING = Pattern.compile(
            "[وفبلك]{0,2}(?:ال)?(?:حوار|محادث|مباحث|مفاوض|مشاورات|جوله|جولات"
                    + "|لقاء|[يت]لتقي|اجتماع|[يت]جتمع|قمه|زياره|[يت]ستقبل|talks|dialogue|meet|summit|round|negotiation|visit)");

    private final int paragraph;
    private final String text;
    private final boolean lead;

    private final List<Word> words;

    /** The offsets where the words begin. */
    private final int[] starts;

    /** The number of words for meetings before each word. */
    private final int[] meetings;

    /** The offsets of the signs that end sentences. */
    private final int[] ends;

    /** The offsets that are inside quotation marks. */
    private final BitSet quoted = new BitSet();

    private DatedPassage(int paragraph, String text, boolean lead) {
        this.paragraph = paragraph;
        this.text = text;
        this.lead = lead;
        words = Spelling.words(text);
        starts = words.stream().mapToInt(Word::start).toArray();
        meetings = new int[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            boolean meeting = MEETING.matcher(words.get(i).folded()).lookingAt();
            meetings[i + 1] = meetings[i] + (meeting ? 1 : 0);
        }
        ends = SENTENCE_END.matcher(text).results().mapToInt(MatchResult::start).toArray();
        readQuotes();
    }

    private void readQuotes() {
        int open = 0;
        boolean plain = false;
        for (int i = 0; i < text.length(); i++) {
            quoted.set(i, plain || open > 0);
            char c = text.charAt(i);
            if (c == '"') plain = !plain;
            if (c == '«' || c == '“') open++;
            if (c == '»' || c == '”') open--;
        }
    }

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

    /** The index of the paragraph, as in {@link DateEvidence#paragraph}. */
    int paragraph() {
        return paragraph;
    }

    String text() {
        return text;
    }

    /** Whether it is at the top, where a story tells its news; background follows later. */
    boolean lead() {
        return lead;
    }

    /** Whether it ends with the credit of a picture: then its date is that of the picture. */
    private boolean isCaption() {
        return text.length() <= LONGEST_CAPTION && CREDIT.matcher(text).find();
    }

    /** The last words before a date in its sentence, at most as many as given; of a word that it is part of, the rest. */
    List<Word> before(FoundDate date, int most) {
        int to = firstWord(date.start());
        int from = Math.max(sentenceStart(date), to - most);
        List<Word> before = new ArrayList<>(words.subList(from, Math.max(from, to)));
        if (!before.isEmpty() && words.get(to - 1).end() > date.start()) {
            int begin = words.get(to - 1).start();
            before.remove(before.size() - 1);
            before.addAll(Spelling.words(text.substring(begin, date.start())));
        }
        return before;
    }

    /** The first words after a date in its sentence, at most as many as given. */
    List<Word> after(FoundDate date, int most) {
        int from = firstWord(date.end());
        return words.subList(from, Math.max(from, Math.min(sentenceEnd(date), from + most)));
    }

    /** Whether the sentence of a date speaks of a meeting, besides the words of the date. */
    boolean speaksOfMeeting(FoundDate date) {
        int before = meetings[firstWord(date.start())] - meetings[sentenceStart(date)];
        int after = meetings[Math.max(firstWord(date.end()), sentenceEnd(date))] - meetings[firstWord(date.end())];
        return before > 0 || after > 0;
    }

    /** The offset where the sentence of a date begins. */
    private int sentenceBegin(FoundDate date) {
        int end = firstAtOrAfter(ends, date.start()) - 1;
        return end < 0 ? 0 : ends[end] + 1;
    }

    /** The index of the first word of the sentence of a date. */
    private int sentenceStart(FoundDate date) {
        return firstWord(sentenceBegin(date));
    }

    /** The index after the last word of the sentence of a date. */
    private int sentenceEnd(FoundDate date) {
        int end = firstAtOrAfter(ends, date.end());
        return end == ends.length ? words.size() : firstWord(ends[end]);
    }

    /** The index of the first word that begins at or after an offset. */
    private int firstWord(int offset) {
        return firstAtOrAfter(starts, offset);
    }

    private static int firstAtOrAfter(int[] sorted, int offset) {
        int at = Arrays.binarySearch(sorted, offset);
        return at < 0 ? -at - 1 : at;
    }

    /** Whether a date is inside quotation marks. */
    boolean quotes(FoundDate date) {
        return quoted.get(date.start());
    }

    /** Whether a day or month without a year follows a noun: the name of a revolution, a war, a street. */
    boolean isName(FoundDate date) {
        boolean open = date.meaning().yearless() && date.meaning().direction() == null;
        boolean weekday = date.meaning() instanceof NamedDay named && named.weekday() != null;
        int begin = Math.max(sentenceBegin(date), date.start() - MAX_WORD_LENGTH);
        String before = text.substring(begin, date.start());
        if (!open || weekday || before.isBlank() || !Character.isWhitespace(before.charAt(before.length() - 1)))
            return false;
        String words = before.strip();
        int start = words.length();
        while (start > 0 && !Character.isWhitespace(words.charAt(start - 1))) start--;
        String last = words.substring(start);
        return LETTERS.matcher(last).matches()
                && !BEFORE_DATES.matcher(Spelling.fold(last)).matches();
    }
}
