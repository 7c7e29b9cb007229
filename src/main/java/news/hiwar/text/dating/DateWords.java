package news.hiwar.text.dating;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.smallrye.graphql.api.Nullable;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.platform.spelling.WordFile;
import news.hiwar.text.dating.DateMeaning.Direction;
import news.hiwar.text.dating.DateMeaning.PeriodPart;
import news.hiwar.text.dating.DateMeaning.Unit;

/** The words that date expressions are made of: those in {@code dating/words.txt}, which editors can correct. */
public final class DateWords {
    private static final Map<String, List<String>> LISTS = WordFile.read("/dating/words.txt");

    static final PeriodNames<Integer> ORDINALS = names("ordinals", Integer::valueOf);
    private static final String DIGITS = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\p{L}\\p{N}])";
    static final PeriodNames<Integer> MONTHS = names("months", Integer::valueOf);
    /** Names of months that have other meanings: they count only with a day, a year or a preposition. */
    static final Set<String> ALSO_OTHER_WORDS = Set.of(
            "مارس", "ماي", "اب", "اوت", "جوان", "غشت", "march", "may", "mar", "jan", "jun", "dec", "sep", "august");

    static final PeriodNames<Integer> HIJRI_MONTHS = names("hijri months", Integer::valueOf);
    private static final Set<String> MONTH_WORDS = firstWords(Stream.of("months", "hijri months"));

    /** The first words of all names, folded. */
    static final Set<String> FIRST_WORDS = firstWords(LISTS.keySet().stream());

    static final PeriodNames<DayOfWeek> WEEKDAYS = names("weekdays", DayOfWeek::valueOf);
    static final PeriodNames<Integer> SEASONS = names("seasons", Integer::valueOf);
    static final PeriodNames<Integer> QUARTERS = names("quarters", Integer::valueOf);
    static final PeriodNames<Integer> DAYS = names("days", Integer::valueOf);

    static final PeriodNames<Direction> DIRECTIONS = names("directions", Direction::valueOf);

    static final PeriodNames<Direction> DIRECTIONS_BEFORE = names("directions before the period", Direction::valueOf);

    static final PeriodNames<Direction> RECENT =
            new PeriodNames<Direction>().with(DIRECTIONS).with(Direction.PAST, "الأخيرة,الأخيرين,الأخير");

    static final PeriodNames<PeriodPart> PARTS = names("parts of periods", PeriodPart::valueOf);

    static final PeriodNames<Unit> UNITS = names("units", Unit::valueOf);

    static final PeriodNames<Unit> COUNTED = names("counted units", Unit::valueOf);

    static final PeriodNames<Unit> PAIRS = names("pairs of units", Unit::valueOf);

    static final PeriodNames<Integer> COUNTS = names("numbers", Integer::valueOf);

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
    public static @Nullable Integer month(String folded) {
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
    public static @Nullable Integer dayNumber(@Nullable String folded) {
        if (folded == null) return null;
        if (Character.isDigit(folded.charAt(0))) return number(folded);
        Integer plain = ORDINALS.get(folded);
        return plain != null
                ? plain
                : ORDINALS.get(folded.substring(folded.startsWith("ال") ? 2 : folded.startsWith("ل") ? 1 : 0));
    }

    /** The number that a word begins with, such as 7th. */
    private static Integer number(String word) {
        int end = 1;
        while (end < word.length() && Character.isDigit(word.charAt(end))) end++;
        return Integer.valueOf(word.substring(0, end));
    }

    private static Set<String> firstWords(Stream<String> lists) {
        return lists.flatMap(list -> requireNonNull(LISTS.get(list)).stream())
                .flatMap(line -> Stream.of(line.split(" ", 2)[1].split(",", -1)))
                .map(name -> Spelling.foldedWords(name).get(0))
                .collect(toUnmodifiableSet());
    }

    private static <T> PeriodNames<T> names(String list, Function<String, T> value) {
        PeriodNames<T> names = new PeriodNames<>();
        for (String line : requireNonNull(LISTS.get(list))) {
            String[] parts = line.split(" ", 2);
            names.with(value.apply(parts[0]), parts[1]);
        }
        return names;
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
