package news.hiwar.ingestion.imports;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import news.hiwar.graph.date.FuzzyDate;
import news.hiwar.text.linking.AmbiguousMatch;
import news.hiwar.text.linking.EntityLink;
import news.hiwar.text.linking.Target;

/** What an editor should look at in a page: each is one sentence. */
final class ReviewNotes {
    private static final double SURE_DATE = 0.8;
    private static final double SURE_LINK = 0.7;

    private ReviewNotes() {}

    static List<String> of(Draft draft) {
        List<String> doubts = new ArrayList<>();
        if (draft.headline() == null) doubts.add("The page has no headline: the beginning of its text stands in.");
        if (draft.dated().confidence() == 0) doubts.add("Nothing tells when it was published.");
        else if (draft.dated().confidence() < SURE_DATE) doubts.add(date(draft));
        if (draft.outletName() != null && draft.outlet() == null) {
            doubts.add("No outlet is called %s.".formatted(draft.outletName()));
        }
        draft.links().ambiguous().stream()
                .map(ReviewNotes::ambiguous)
                .distinct()
                .forEach(doubts::add);
        draft.links().links().stream()
                .filter(link -> link.confidence() < SURE_LINK)
                .map(ReviewNotes::link)
                .distinct()
                .forEach(doubts::add);
        return doubts;
    }

    private static String date(Draft draft) {
        FuzzyDate date = draft.dated().date();
        return "It was published between %s and %s, with a confidence of %.2f."
                .formatted(date.from(), date.to(), draft.dated().confidence());
    }

    private static String ambiguous(AmbiguousMatch name) {
        return "%s can be %s."
                .formatted(
                        name.text(),
                        name.candidates().stream().map(Target::slug).collect(joining(", ")));
    }

    private static String link(EntityLink link) {
        return "%s was taken for %s: %s.".formatted(link.text(), link.target().slug(), link.why());
    }
}
