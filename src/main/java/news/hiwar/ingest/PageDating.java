package news.hiwar.ingest;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import news.hiwar.dating.DateBasis;
import news.hiwar.dating.DatePrecision;
import news.hiwar.dating.Dated;
import news.hiwar.dating.FuzzyDate;
import news.hiwar.dating.KnownEvent;
import news.hiwar.dating.PublicationDating;
import news.hiwar.dating.Writing;
import news.hiwar.dialogue.DialogueRound;
import news.hiwar.linking.Kind;
import news.hiwar.linking.Links;
import news.hiwar.linking.Target;
import news.hiwar.page.Page;

/** Dates pages by what they say, and by the rounds of the dialogues that they name. */
class PageDating {
    /** Before the first news sites there was no page to save. */
    private static final LocalDate EARLIEST = LocalDate.of(1995, 1, 1);

    private final List<DialogueRound> rounds;
    private final LocalDate today;

    PageDating(Collection<DialogueRound> rounds, LocalDate today) {
        this.rounds = rounds.stream().filter(round -> round.date != null).toList();
        this.today = today;
    }

    /** Where nothing tells the date, all that is sure: it was a page, and it is here. */
    Dated date(Page page, List<String> paragraphs, Links links) {
        Writing writing = new Writing(PageStamps.of(page.stamps()), page.headline(), page.standfirst(), paragraphs);
        Dated dated = PublicationDating.date(writing, events(links), today);
        if (dated != null) return dated;
        FuzzyDate span = new FuzzyDate(EARLIEST, today, DatePrecision.RANGE, DateBasis.INFERRED, null);
        return new Dated(span, null, 0, List.of());
    }

    private List<KnownEvent> events(Links links) {
        Set<String> named = slugs(links, Kind.ROUND);
        Set<String> dialogues = Stream.concat(
                        slugs(links, Kind.DIALOGUE).stream(),
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

    private static Set<String> slugs(Links links, Kind kind) {
        return links.links().stream()
                .map(link -> link.target())
                .filter(target -> target.kind() == kind)
                .map(Target::slug)
                .collect(toSet());
    }
}
