package news.hiwar.text.dating;

import io.smallrye.graphql.api.Nullable;

/** DaySpan of a month: 7, 07, 7th, السابع, الحادي والعشرين. */
final class DayNumbers {
    private static final String[] ONES = {
        "", "أول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر", "حادي", "ثاني"
    };
    static final PeriodNames<Integer> ORDINALS = ordinals();
    private static final String DIGITS = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\p{L}\\p{N}])";

    private DayNumbers() {}

    static String pattern(String group) {
        return "(?<" + group + ">" + DIGITS + "|(?:ال|(?<=ل)ل)?" + ORDINALS.any() + ")";
    }

    @Nullable
    static Integer number(@Nullable String folded) {
        if (folded == null) return null;
        if (Character.isDigit(folded.charAt(0))) return Integer.valueOf(folded.replaceAll("\\D", ""));
        Integer plain = ORDINALS.get(folded);
        return plain != null ? plain : ORDINALS.get(folded.replaceFirst("^ا?ل", ""));
    }

    private static PeriodNames<Integer> ordinals() {
        PeriodNames<Integer> all = new PeriodNames<Integer>()
                .with(1, "غرة,مستهل")
                .with(20, "عشرين,عشرون")
                .with(30, "ثلاثين,ثلاثون");
        for (int i = 1; i <= 10; i++) all.with(i, ONES[i]);
        all.with(10, "عشر").with(1, "واحد");
        for (int i = 1; i < 10; i++) {
            String one = i == 1 ? ONES[11] : ONES[i];
            all.with(10 + i, one + " عشر," + one + " عشرة");
            for (String twenty : new String[] {"والعشرين", "والعشرون", "و العشرين", "وعشرين"})
                all.with(20 + i, one + " " + twenty);
        }
        return all.with(21, "واحد والعشرين,واحد والعشرون,واحد وعشرين")
                .with(31, "حادي والثلاثين,حادي والثلاثون,واحد والثلاثين,حادي و الثلاثين");
    }
}
