package news.hiwar.text.dating;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.smallrye.graphql.api.Nullable;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.text.dating.DateMeaning.Direction;
import news.hiwar.text.dating.DateMeaning.PeriodPart;
import news.hiwar.text.dating.DateMeaning.Unit;

/** The words that date expressions are made of, from Morocco to Iraq and in English. */
public final class DateWords {
    private static final String[] ONES = {
        "", "أول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر", "حادي", "ثاني"
    };
    static final PeriodNames<Integer> ORDINALS = ordinals();
    private static final String DIGITS = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\p{L}\\p{N}])";
    /** Names of Egypt and the Gulf, the Levant and Iraq, the Maghreb, and English. */
    static final PeriodNames<Integer> MONTHS = new PeriodNames<Integer>()
            .with(1, "يناير,كانون الثاني,كانون ثاني,جانفي,ينّاير,january,jan")
            .with(2, "فبراير,شباط,فيفري,فبرائر,february,feb")
            .with(3, "مارس,آذار,march,mar")
            .with(4, "أبريل,نيسان,أفريل,ابرايل,april,apr")
            .with(5, "مايو,أيار,ماي,may")
            .with(6, "يونيو,حزيران,جوان,يونيه,june,jun")
            .with(7, "يوليو,تموز,جويلية,يوليوز,يوليه,july,jul")
            .with(8, "أغسطس,آب,أوت,غشت,august,aug")
            .with(9, "سبتمبر,أيلول,شتنبر,september,sept,sep")
            .with(10, "أكتوبر,تشرين الأول,تشرين أول,october,oct")
            .with(11, "نوفمبر,تشرين الثاني,تشرين ثاني,نونبر,november,nov")
            .with(12, "ديسمبر,كانون الأول,كانون أول,دجنبر,december,dec");
    /** Names of months that have other meanings: they count only with a day, a year or a preposition. */
    static final String ALSO_OTHER_WORDS = "(?:مارس|ماي|اب|اوت|جوان|غشت|march|may|mar|jan|jun|dec|sep|august)";

    static final PeriodNames<Integer> HIJRI_MONTHS = new PeriodNames<Integer>()
            .with(1, "محرم,المحرم,محرم الحرام,muharram")
            .with(2, "صفر,صفر الخير,safar")
            .with(3, "ربيع الأول,ربيع أول")
            .with(4, "ربيع الآخر,ربيع الثاني,ربيع ثاني")
            .with(5, "جمادى الأولى,جمادى الأول,جمادي الاول")
            .with(6, "جمادى الآخرة,جمادى الثانية,جمادى الآخر,جمادى الثاني")
            .with(7, "رجب,rajab")
            .with(8, "شعبان,shaban,sha'ban")
            .with(9, "رمضان,رمضان المبارك,ramadan")
            .with(10, "شوال,shawwal")
            .with(11, "ذو القعدة,ذي القعدة,ذى القعدة,ذوالقعدة,ذي قعدة")
            .with(12, "ذو الحجة,ذي الحجة,ذى الحجة,ذوالحجة,ذي حجة");
    private static final Set<String> MONTH_WORDS =
            Stream.concat(MONTHS.firstWords(), HIJRI_MONTHS.firstWords()).collect(toUnmodifiableSet());

    static final PeriodNames<DayOfWeek> WEEKDAYS = new PeriodNames<DayOfWeek>()
            .with(DayOfWeek.SUNDAY, "الأحد,sunday")
            .with(DayOfWeek.MONDAY, "الاثنين,الإثنين,الأثنين,الاتنين,monday")
            .with(DayOfWeek.TUESDAY, "الثلاثاء,الثلثاء,الثلاثا,tuesday")
            .with(DayOfWeek.WEDNESDAY, "الأربعاء,الاربعا,wednesday")
            .with(DayOfWeek.THURSDAY, "الخميس,thursday")
            .with(DayOfWeek.FRIDAY, "الجمعة,friday")
            .with(DayOfWeek.SATURDAY, "السبت,saturday");
    static final PeriodNames<Integer> SEASONS = new PeriodNames<Integer>()
            .with(3, "ربيع,الربيع,spring")
            .with(6, "صيف,الصيف,summer")
            .with(9, "خريف,الخريف,autumn")
            .with(12, "شتاء,الشتاء,winter");
    static final PeriodNames<Integer> QUARTERS = new PeriodNames<Integer>()
            .with(1, "الأول,first")
            .with(2, "الثاني,second")
            .with(3, "الثالث,third")
            .with(4, "الرابع,الأخير,fourth,last");
    static final PeriodNames<Integer> DAYS = new PeriodNames<Integer>()
            .with(0, "اليوم,هذا اليوم,today,tonight,this morning,this evening,الليلة,هذه الليلة")
            .with(-1, "أمس,يوم أمس,الأمس,البارحة,ليلة أمس,yesterday,last night")
            .with(-2, "أمس الأول,أول أمس,أول من أمس,يوم أمس الأول,the day before yesterday")
            .with(1, "غدا,غد,يوم غد,يوم الغد,tomorrow")
            .with(2, "بعد غد,بعد الغد,بعد غدا,the day after tomorrow");

    static final PeriodNames<Direction> DIRECTIONS = new PeriodNames<Direction>()
            .with(Direction.PAST, "الماضي,الماضية,الماضيين,الفائت,الفائتة,المنصرم,المنصرمة,المنقضي,المنقضية")
            .with(Direction.PRESENT, "الجاري,الجارية,الحالي,الحالية")
            .with(Direction.FUTURE, "المقبل,المقبلة,المقبلين,القادم,القادمة,القادمين,الآتي,الآتية");

    static final PeriodNames<Direction> DIRECTIONS_BEFORE = new PeriodNames<Direction>()
            .with(Direction.PAST, "last,past")
            .with(Direction.PRESENT, "this,هذا,هذه")
            .with(Direction.FUTURE, "next,coming,this coming");

    static final PeriodNames<Direction> RECENT =
            new PeriodNames<Direction>().with(DIRECTIONS).with(Direction.PAST, "الأخيرة,الأخيرين,الأخير");

    static final PeriodNames<PeriodPart> PARTS = new PeriodNames<PeriodPart>()
            .with(PeriodPart.BEGINNING, "مطلع,أوائل,بداية,بدايات,مستهل,early,early in,the beginning of,the start of")
            .with(PeriodPart.MIDDLE, "منتصف,منصف,أواسط,وسط,mid,the middle of")
            .with(PeriodPart.END, "أواخر,نهاية,نهايات,ختام,آخر,late,late in,the end of")
            .with(PeriodPart.EARLIER, "وقت سابق من,وقت سابق,earlier,earlier in")
            .with(PeriodPart.LATER, "وقت لاحق من,وقت لاحق,later,later in");

    static final PeriodNames<Unit> UNITS = new PeriodNames<Unit>()
            .with(Unit.DAY, "يوم,day")
            .with(Unit.WEEK, "أسبوع,week")
            .with(Unit.MONTH, "شهر,month")
            .with(Unit.YEAR, "عام,سنة,year");

    static final PeriodNames<Unit> COUNTED = new PeriodNames<Unit>()
            .with(Unit.HOUR, "ساعة,ساعات,hours,hour")
            .with(Unit.DAY, "يوم,أيام,يوما,days,day")
            .with(Unit.WEEK, "أسبوع,أسابيع,أسبوعا,weeks,week")
            .with(Unit.MONTH, "شهر,أشهر,شهور,شهرا,months,month")
            .with(Unit.YEAR, "عام,أعوام,عاما,سنة,سنوات,سنين,years,year");

    static final PeriodNames<Unit> PAIRS = new PeriodNames<Unit>()
            .with(Unit.HOUR, "ساعتين")
            .with(Unit.DAY, "يومين")
            .with(Unit.WEEK, "أسبوعين")
            .with(Unit.MONTH, "شهرين")
            .with(Unit.YEAR, "عامين,سنتين");

    static final PeriodNames<Integer> COUNTS = new PeriodNames<Integer>()
            .with(1, "one,a,an")
            .with(2, "two")
            .with(3, "ثلاثة,ثلاث,الثلاثة,الثلاث,three")
            .with(4, "أربعة,أربع,الأربعة,الأربع,four")
            .with(5, "خمسة,خمس,الخمسة,الخمس,five")
            .with(6, "ستة,ست,الستة,الست,six")
            .with(7, "سبعة,سبع,السبعة,السبع,seven")
            .with(8, "ثمانية,ثماني,ثمان,الثمانية,الثماني,eight")
            .with(9, "تسعة,تسع,التسعة,التسع,nine")
            .with(10, "عشرة,عشر,العشرة,العشر,ten")
            .with(11, "أحد عشر,إحدى عشرة,eleven")
            .with(12, "اثني عشر,اثنتي عشرة,twelve")
            .with(15, "خمسة عشر,خمس عشرة,fifteen")
            .with(20, "عشرين,عشرون,العشرين,twenty")
            .with(30, "ثلاثين,ثلاثون,الثلاثين,thirty");

    /** Times of day before a day: Friday evening. */
    static final String HOURS =
            "(?:(?:صباح|مساء|ليل|ليله|ظهر|عصر|فجر|عشيه|ضحي|نهار|بعد ظهر|بعد عصر|منتصف ليل|وقت متاخر من"
                    + "(?: مساء| ليل| ليله)?|اواخر|morning of|evening of) )";

    private DateWords() {}

    /** The first words of the names of months, folded. */
    public static Set<String> monthWords() {
        return MONTH_WORDS;
    }

    /** The month with a folded name, from 1; null if there is none. */
    @Nullable
    public static Integer month(String folded) {
        return MONTHS.get(folded);
    }

    /** A pattern for a month, or its two names side by side: نيسان/أبريل, تشرين الأول أكتوبر. */
    static String monthPattern(String group) {
        String twins = IntStream.rangeClosed(1, 12)
                .mapToObj(MONTHS::of)
                .map(names -> names + "(?:(?: ?[/-] ?|,? \\(?|\\()" + names + "(?![\\p{L}\\p{N}])\\)?)?")
                .collect(Collectors.joining("|"));
        return "(?<" + group + ">" + twins + ")";
    }

    /** A pattern for the number of a day: 7, 07, 7th, السابع, الحادي والعشرين. */
    static String dayPattern(String group) {
        return "(?<" + group + ">" + DIGITS + "|(?:ال|(?<=ل)ل)?" + ORDINALS.any() + ")";
    }

    /** The number of a day in digits or folded words; null if there is none. */
    @Nullable
    public static Integer dayNumber(@Nullable String folded) {
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

    /** Names of periods, directions or numbers in all their forms, independent of spelling. */
    static final class PeriodNames<T> {
        private final Map<String, T> things = new LinkedHashMap<>();

        /** Adds a value with its names, separated by commas. */
        PeriodNames<T> with(T thing, String names) {
            for (String name : names.split(",", -1)) things.putIfAbsent(Spelling.fold(name), thing);
            return this;
        }

        PeriodNames<T> with(PeriodNames<? extends T> others) {
            others.things.forEach(things::putIfAbsent);
            return this;
        }

        /** The first word of each name. */
        Stream<String> firstWords() {
            return things.keySet().stream().map(it -> it.replaceFirst(" .*", ""));
        }

        /** A pattern for any of the names, the longest first. */
        String any() {
            return pattern(things.keySet().stream());
        }

        /** A pattern for any name of a value. */
        String of(T thing) {
            return pattern(things.entrySet().stream()
                    .filter(it -> it.getValue().equals(thing))
                    .map(Map.Entry::getKey));
        }

        @Nullable
        T get(@Nullable String folded) {
            return folded == null ? null : things.get(folded);
        }

        private static String pattern(Stream<String> names) {
            return names.sorted(
                            Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|", "(?:", ")"));
        }
    }
}
