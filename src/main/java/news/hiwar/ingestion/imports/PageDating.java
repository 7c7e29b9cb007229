package news.hiwar.ingestion.imports;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import news.hiwar.graph.date.DateBasis;
import news.hiwar.graph.date.DatePrecision;
import news.hiwar.graph.date.FuzzyDate;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.ingestion.page.ExtractedPage;
import news.hiwar.text.dating.Dated;
import news.hiwar.text.dating.KnownEvent;
import news.hiwar.text.dating.PublicationDating;
import news.hiwar.text.dating.Writing;
import news.hiwar.text.linking.LinkingResult;
import news.hiwar.text.linking.Target;
import news.hiwar.text.linking.TargetKind;

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
    Dated date(ExtractedPage page, List<String> paragraphs, LinkingResult links) {
        Writing writing = new Writing(PageStamps.of(page.stamps()), page.headline(), page.standfirst(), paragraphs);
        Dated dated = PublicationDating.date(writing, events(links), today);
        if (dated != null) return dated;
        FuzzyDate span = new FuzzyDate(EARLIEST, today, DatePrecision.RANGE, DateBasis.INFERRED, null);
        return new Dated(span, null, 0, List.of());
    }

    private List<KnownEvent> events(LinkingResult links) {
        Set<String> named = slugs(links, TargetKind.ROUND);
        Set<String> dialogues = Stream.concat(
                        slugs(links, TargetKind.DIALOGUE).stream(),
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

    private static Set<String> slugs(LinkingResult links, TargetKind kind) {
        return links.links().stream()
                .map(link -> link.target())
                .filter(target -> target.kind() == kind)
                .map(Target::slug)
                .collect(toSet());
    }
}
