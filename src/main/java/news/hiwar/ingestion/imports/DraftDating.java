package news.hiwar.ingestion.imports;

import static java.util.stream.Collectors.toSet;

import io.smallrye.graphql.api.Nullable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.hiwar.graph.date.DateBasis;
import news.hiwar.graph.date.DatePrecision;
import news.hiwar.graph.date.FuzzyDate;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.ingestion.page.ExtractedPage;
import news.hiwar.ingestion.page.ExtractedPage.PageTimestamp;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.text.dating.PublicationDating;
import news.hiwar.text.dating.PublicationDating.DateStamp;
import news.hiwar.text.dating.PublicationDating.Dated;
import news.hiwar.text.dating.PublicationDating.KnownEvent;
import news.hiwar.text.dating.PublicationDating.Writing;
import news.hiwar.text.linking.LinkingResult;
import news.hiwar.text.linking.Target;

/**
 * Dates drafts: pages by what they state and by the rounds of dialogues that they name, lines by their `publishedAt`.
 */
class DraftDating {
    /** No news site is older, so no page can be. */
    private static final LocalDate EARLIEST = LocalDate.of(1995, 1, 1);

    private static final Pattern UPDATE = Pattern.compile("تحديث|تعديل|updated|modified");

    private final List<DialogueRound> rounds;
    private final LocalDate today;

    DraftDating(Collection<DialogueRound> rounds, LocalDate today) {
        this.rounds = rounds.stream().filter(round -> round.date != null).toList();
        this.today = today;
    }

    /** The date of a page; without any evidence, the whole time from the first news sites until today. */
    Dated date(ExtractedPage page, List<String> paragraphs, LinkingResult links) {
        List<DateStamp> stamps = page.stamps().stream().map(DraftDating::stamp).toList();
        Writing writing = new Writing(stamps, page.headline(), page.standfirst(), paragraphs);
        Dated dated = PublicationDating.date(writing, events(links), today);
        if (dated != null) return dated;
        FuzzyDate span = new FuzzyDate(EARLIEST, today, DatePrecision.RANGE, DateBasis.INFERRED, null);
        return new Dated(span, null, 0, List.of());
    }

    private static DateStamp stamp(PageTimestamp stamp) {
        String iso = stamp.iso();
        boolean update = UPDATE.matcher(Spelling.fold(stamp.text())).find();
        return new DateStamp(iso == null ? stamp.text() : iso, update);
    }

    /** The rounds of the dialogues that the page names. */
    private List<KnownEvent> events(LinkingResult links) {
        Set<String> named = slugs(links, Kinds.ROUND);
        Set<String> dialogues = Stream.concat(
                        slugs(links, Kinds.DIALOGUE).stream(),
                        rounds.stream()
                                .filter(round -> named.contains(round.slug))
                                .map(round -> round.dialogue.slug))
                .collect(toSet());
        return rounds.stream()
                .filter(round -> dialogues.contains(round.dialogue.slug))
                .flatMap(round -> event(round, named.contains(round.slug)))
                .toList();
    }

    private static Stream<KnownEvent> event(DialogueRound round, boolean named) {
        FuzzyDate date = round.date;
        if (date == null) return Stream.of();
        return Stream.of(new KnownEvent(round.slug, round.dialogue.slug, round.number, date.from(), date.to(), named));
    }

    private static Set<String> slugs(LinkingResult links, Kind<?> kind) {
        return links.links().stream()
                .map(link -> link.target())
                .filter(target -> target.kind() == kind)
                .map(Target::slug)
                .collect(toSet());
    }

    /** Parses the `publishedAt` of a line: a day (2021-07-26), or a time with its offset (2021-07-26T18:00:00Z). */
    static Dated publishedAt(String text) throws DocumentRejected {
        try {
            if (!text.contains("T")) return stated(LocalDate.parse(text), null);
            Instant at = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            return stated(at.atOffset(ZoneOffset.UTC).toLocalDate(), at);
        } catch (DateTimeException e) {
            throw DocumentRejected.broken("`publishedAt` must be a date (2021-07-26) or a date and time with offset"
                    + " (2021-07-26T18:00:00Z), not " + text);
        }
    }

    private static Dated stated(LocalDate day, @Nullable Instant at) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new DateTimeException("clients and indexes expect a year of four digits");
        }
        DatePrecision precision = at == null ? DatePrecision.DAY : DatePrecision.INSTANT;
        return new Dated(new FuzzyDate(day, day, precision, DateBasis.STATED, null), at, 1, List.of());
    }
}
