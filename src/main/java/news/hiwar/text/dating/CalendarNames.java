package news.hiwar.text.dating;

import java.time.DayOfWeek;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What months, weekdays, seasons and quarters are called from Morocco to Iraq, and in English. */
final class CalendarNames {
    /** Egypt and the Gulf; the Levant and Iraq; the Maghreb; English. */
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

    /** PeriodNames of months that are other words as well: they need a day, a year or a preposition beside them. */
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

    private CalendarNames() {}

    /** A month, or its two names side by side: نيسان/أبريل, تشرين الأول أكتوبر. */
    static String month(String group) {
        String twins = IntStream.rangeClosed(1, 12)
                .mapToObj(MONTHS::of)
                .map(names -> names + "(?:(?: ?[/-] ?|,? \\(?|\\()" + names + "(?![\\p{L}\\p{N}])\\)?)?")
                .collect(Collectors.joining("|"));
        return "(?<" + group + ">" + twins + ")";
    }
}
