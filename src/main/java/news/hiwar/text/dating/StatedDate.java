package news.hiwar.text.dating;

import io.smallrye.graphql.api.Nullable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.hiwar.graph.date.DateBasis;
import news.hiwar.graph.date.DatePrecision;
import news.hiwar.graph.date.FuzzyDate;
import news.hiwar.text.dating.PublicationDating.DateEvidence;
import news.hiwar.text.dating.PublicationDating.DateStamp;
import news.hiwar.text.dating.PublicationDating.Dated;

/** Reads the date that a page states: that of its publication, or else that of its last change. */
final class StatedDate {
    private static final double PUBLISHED = 0.98;
    private static final double UPDATED = 0.7;
    private static final int MAX_LENGTH = 100;
    private static final Pattern OFFSET = Pattern.compile("([+-]\\d\\d)(\\d\\d)$");
    private static final Pattern BLANK_FOR_T = Pattern.compile("^(\\S+) (\\d)");

    private StatedDate() {}

    static @Nullable Dated by(List<DateStamp> stamps, LocalDate latest) {
        return Stream.of(false, true)
                .flatMap(update -> stamps.stream()
                        .filter(stamp -> stamp.update() == update)
                        .map(stamp -> read(stamp, latest))
                        .filter(Objects::nonNull)
                        .min(Comparator.comparing(dated -> dated.date().precision()))
                        .stream())
                .findFirst()
                .orElse(null);
    }

    /** Null if it is unreadable or later than tomorrow: because of time zones the page may be a day ahead. */
    private static @Nullable Dated read(DateStamp stamp, LocalDate latest) {
        OffsetDateTime moment = moment(stamp.words().strip());
        DaySpan days = moment == null ? days(stamp) : DaySpan.day(moment.toLocalDate());
        if (days == null || days.from().isAfter(latest.plusDays(1))) return null;
        DatePrecision precision = moment == null ? days.precision() : DatePrecision.INSTANT;
        FuzzyDate date = new FuzzyDate(
                days.from(),
                days.to(),
                precision,
                DateBasis.STATED,
                stamp.words().strip());
        String says = stamp.update() ? "the page was changed then, and names no earlier date" : "the page states it";
        DateEvidence evidence = new DateEvidence(stamp.words(), DatedPassage.PAGE, says, true);
        Instant at = moment == null ? null : moment.toInstant();
        return new Dated(date, at, stamp.update() ? UPDATED : PUBLISHED, List.of(evidence));
    }

    /** The time in ISO 8601, also with a blank in place of the T, or in RFC 1123; null if the words are neither. */
    private static @Nullable OffsetDateTime moment(String words) {
        try {
            if (words.length() > MAX_LENGTH) return null;
            return words.indexOf('-') == 4
                    ? OffsetDateTime.parse(BLANK_FOR_T
                            .matcher(OFFSET.matcher(words).replaceFirst("$1:$2"))
                            .replaceFirst("$1T$2"))
                    : ZonedDateTime.parse(words, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toOffsetDateTime();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable DaySpan days(DateStamp stamp) {
        return DateReader.read(stamp.words()).stream()
                .map(it -> it.meaning().absolute())
                .filter(Objects::nonNull)
                .min(Comparator.comparing(DaySpan::precision))
                .orElse(null);
    }
}
