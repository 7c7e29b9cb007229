package news.hiwar.text.linking;

import java.util.List;

/** Reads ordinals, days and months from folded words. */
final class Ordinals {
    private static final List<String> MASCULINE =
            List.of("اول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر");
    private static final List<String> FEMININE =
            List.of("اولي", "ثانيه", "ثالثه", "رابعه", "خامسه", "سادسه", "سابعه", "ثامنه", "تاسعه", "عاشره");
    private static final List<String> ENGLISH =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final List<List<String>> MONTHS = List.of(
            List.of("يناير", "كانون الثاني", "january"),
            List.of("فبراير", "شباط", "february"),
            List.of("مارس", "اذار", "march"),
            List.of("ابريل", "نيسان", "april"),
            List.of("مايو", "ايار", "may"),
            List.of("يونيو", "حزيران", "june"),
            List.of("يوليو", "تموز", "july"),
            List.of("اغسطس", "اب", "august"),
            List.of("سبتمبر", "ايلول", "september"),
            List.of("اكتوبر", "تشرين الاول", "october"),
            List.of("نوفمبر", "تشرين الثاني", "november"),
            List.of("ديسمبر", "كانون الاول", "december"));

    private Ordinals() {}

    /** The number of a definite ordinal; 0 if a word is none of that gender. */
    static int definite(String word, boolean feminine) {
        String bare = word.startsWith("و") && !word.equals("و") ? word.substring(1) : word;
        return bare.startsWith("ال") ? (feminine ? FEMININE : MASCULINE).indexOf(bare.substring(2)) + 1 : 0;
    }

    /**
     * The number of an ordinal before its noun, such as رابع; 0 if it is none, and for أول, which is not used as a
     * number.
     */
    static int before(String word) {
        int number = Math.max(MASCULINE.indexOf(word), ENGLISH.indexOf(word)) + 1;
        return number == 1 && !word.equals("first") ? 0 : number;
    }

    /** The day of a month at a word, in digits or words; 0 if there is none. */
    static int day(TokenizedPassage passage, int at) {
        String word = passage.word(at);
        if (isDigits(word)) return Integer.parseInt(word);
        int day = definite(word, false);
        if (word.equals("الحادي")) day = 1;
        String next = passage.word(at + 1);
        if (day == 0) return word.equals("العشرين") ? 20 : word.equals("الثلاثين") ? 30 : 0;
        if (next.equals("عشر")) return day + 10;
        if (next.equals("والعشرين") || next.equals("والعشرون")) return day + 20;
        return next.equals("والثلاثين") || next.equals("والثلاثون") ? day + 30 : day;
    }

    private static boolean isDigits(String word) {
        return !word.isEmpty() && word.length() < 3 && word.chars().allMatch(Character::isDigit);
    }

    /** The month whose name begins at a word, from 1; 0 if none does. */
    static int month(TokenizedPassage passage, int at) {
        String one = passage.word(at);
        String two = one + " " + passage.word(at + 1);
        for (int month = 0; month < MONTHS.size(); month++) {
            if (MONTHS.get(month).contains(one) || MONTHS.get(month).contains(two)) return month + 1;
        }
        return 0;
    }
}
