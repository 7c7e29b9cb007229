package news.hiwar.text.dating;

/** Words that place a time as seen from the day of speaking, and words that count. */
final class TimeWords {
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

    /** Before a time, and part of its name: Friday evening. */
    static final String HOURS =
            "(?:(?:صباح|مساء|ليل|ليله|ظهر|عصر|فجر|عشيه|ضحي|نهار|بعد ظهر|بعد عصر|منتصف ليل|وقت متاخر من"
                    + "(?: مساء| ليل| ليله)?|اواخر|morning of|evening of) )";

    private TimeWords() {}
}
