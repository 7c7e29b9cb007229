package news.hiwar.text.dating;

import java.util.List;
import java.util.regex.Pattern;
import news.hiwar.platform.spelling.Word;
import news.hiwar.text.dating.DateMeaning.Direction;
import news.hiwar.text.dating.DateReader.FoundDate;

/**
 * The tense in which a sentence speaks of a date.
 *
 * @param certain whether words of the sentence show it; otherwise the past is assumed
 */
record Tense(Direction direction, boolean certain) {
    private static final int WORDS_BEFORE = 14;
    private static final int WORDS_AFTER = 4;
    private static final Pattern COMING = Pattern.compile(
            "و?(?:سوف|ال?مقرره?|المزمع|المتوقع|ال?مرتقبه?|ال?منتظره?|[يت]توقع"
                    + "|[يت]عتزم|[يت]ستعد|[يت]ترقب|[يت]نتظر|[يت]فترض|الاستعدادات|لن|will|expected|scheduled|plans|planned|due|upcoming)");
    private static final Pattern WILL = Pattern.compile("[وف]?س[يتن]\\p{L}{3,}");
    private static final Pattern NO_VERB = Pattern.compile(
            "[وف]?(?:سياس.*|سياد.*|سيار.*|سيطر.*|سينار.*|سيناء.*|سنوات|سنوي.*|ستين.*|سيدات|سيول.*|سنتين|ستوكهولم)");
    private static final Pattern GONE = Pattern.compile("و?(?:كان|كانت|كانا|كانوا|was|were|had|been)");
    private static final Pattern OTHER_CLAUSE =
            Pattern.compile("و?(?:الذي|التي|الذين|كما|بعد|عقب|اثر|منذ|عندما|حين|after|since|which|who|when)");

    /** Verbs whose present tense, at the beginning of a sentence with a date, speaks of plans. */
    private static final Pattern PLANNED =
            Pattern.compile("و?(?:[يت](?:ستقبل|ستضيف|عقد|نعقد|نطلق|بدا|لتقي|جتمع|صوت|زور|توجه"
                    + "|جري|حتضن|نتهي|بحث|ناقش|شارك|سافر|فتتح|نظم|صل|غادر|وقع|طلق|شهد|حضر|ترشح|دلي))");

    /** Words such as "until" and "from": the date may be past or future. */
    private static final Pattern LIMIT = Pattern.compile("و?(?:حتي|لغايه|غايه|بحلول|من|موعد|until|till|by|from)");

    private static final Tense OPEN = new Tense(Direction.PRESENT, false);

    static Tense of(DatedPassage passage, FoundDate date) {
        Direction own = date.meaning().direction();
        if (own != null) return new Tense(own, true);
        List<Word> before = passage.before(date, WORDS_BEFORE + 1);
        if (!before.isEmpty()
                && LIMIT.matcher(before.get(before.size() - 1).folded()).matches()) return OPEN;
        boolean planned = false;
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - WORDS_BEFORE); i--) {
            String word = before.get(i).folded();
            if (isComing(word)) return new Tense(Direction.FUTURE, true);
            if (GONE.matcher(word).matches()) return new Tense(Direction.PAST, true);
            planned |= PLANNED.matcher(word).matches();
            if (planned && i == 0) return new Tense(Direction.FUTURE, false);
            if (planned) continue;
            if (OTHER_CLAUSE.matcher(word).matches()) return new Tense(Direction.PAST, false);
        }
        if (planned) return OPEN;
        boolean comingAfter = passage.after(date, WORDS_AFTER).stream().anyMatch(it -> isComing(it.folded()));
        return new Tense(comingAfter ? Direction.FUTURE : Direction.PAST, comingAfter);
    }

    private static boolean isComing(String word) {
        boolean will = WILL.matcher(word).matches() && !NO_VERB.matcher(word).matches();
        return will || COMING.matcher(word).matches();
    }

    /** Whether past and future are equally possible. */
    boolean isOpen() {
        return direction == Direction.PRESENT && !certain;
    }

    boolean isComing() {
        return direction == Direction.FUTURE;
    }
}
