package news.hiwar.ingestion.page;

import java.util.List;
import java.util.regex.Pattern;

/** Tells by its first words whether a paragraph goes on with a text: no story and no teaser opens so. */
final class Continuation {
    private static final Pattern AND = Pattern.compile(
            "و(?:[يت]\\p{L}{2,}|ا(?:ضاف|شار|كد|وضح|عرب|عتبر|دان|علن|فاد|نتق|ستعرض|ستدرك|ما$)\\p{L}*"
                    + "|ال\\p{L}{3,}|ب(?:حسب|ين|عد|دا|دت|ذلك|هذا)|كان\\p{L}*|قد|قال\\p{L}*|ذكر\\p{L}*|راي|ري|لفت\\p{L}*|ختم|نفي|نقل\\p{L}*"
                    + "|شدد\\p{L}*|حذر\\p{L}*|عن|عما|في|فيما|من|مع|علي|عند|لم|لن|لا|لكن|لفتت|ليس\\p{L}*|هو|هي|هذا|هذه|ذلك|سبق|حول|خلال|رغم|حسب|وفق\\p{L}*|جاء\\p{L}*)");

    private Continuation() {}

    static boolean goesOn(PageLine line) {
        List<String> words = line.words();
        return !words.isEmpty()
                && (Phrases.ONGOING.start(words) > 0
                        || AND.matcher(words.get(0)).matches());
    }
}
