package news.hiwar.text.dating;

/** Pieces that several rules share. */
final class Patterns {
    /** Not followed by another part of the same number. */
    static final String NO_MORE_DIGITS = "(?![\\d]|[.,٫/]\\d)";

    private static final String CHRISTIAN = "(?: ?م(?:يلادي|يلاديه)?(?![\\p{L}\\p{N}]))?";
    private static final String NOT_HIJRI = "(?! ?ه(?![\\p{L}\\p{N}])| ?هجري)";

    static final String DIRECTION = "(?: \\(?(?<direction>" + TimeWords.DIRECTIONS.any() + "))?";

    /** A year after a day or a month: 2021, عام 2021, من العام الماضي. */
    static final String OF_YEAR = "(?:(?:,? ?|/|-| \\(|\\.)(?:من )?(?:(?:ال)?عام ?|(?:ال)?سنه ?|لعام |لسنه |of )?"
            + year("year", "(?:1\\d|20)")
            + "|,? (?:من )?(?:العام|السنه) (?<whichyear>" + TimeWords.DIRECTIONS.any() + ")"
            + "|,? (?:من )?(?<thisyear>هذا العام|هذه السنه|this year)"
            + "|,? (?<whichyearen>last|next) year)";

    static final String PART = "(?:(?<part>" + TimeWords.PARTS.any() + ")[ -](?:(?:يوم|شهر|من|this|the) )?)";

    static final String TIME =
            "(?:(?:,? ?[-|]? ?|t)(?:في )?(?:(?:تمام )?الساعه |at )?(?<hour>\\d{1,2}):(?<minute>\\d\\d)"
                    + "(?::\\d\\d)?(?: ?(?<half>صباحا|مساء|ص|م|am|pm))?)?";

    private Patterns() {}

    static String year(String group) {
        return year(group, "(?:1[89]|20)");
    }

    /** Beside a month also the years of long ago: alone those numbers count other things. */
    private static String year(String group, String centuries) {
        return "(?<" + group + ">" + centuries + "\\d\\d)" + NO_MORE_DIGITS + NOT_HIJRI + CHRISTIAN;
    }
}
