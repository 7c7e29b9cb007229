package news.hiwar.ingestion.imports;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import news.hiwar.graph.date.FuzzyDate;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.text.linking.LinkingResult;
import news.hiwar.text.linking.LinkingResult.AmbiguousMatch;
import news.hiwar.text.linking.LinkingResult.EntityLink;
import news.hiwar.text.linking.LinkingResult.UnlinkedPerson;
import news.hiwar.text.linking.Target;

/** Notes what an editor should look at in a draft, one sentence each, and collects names that recur without a link. */
final class ReviewNotes {
    private static final double CERTAIN_DATE = 0.8;
    private static final double CERTAIN_LINK = 0.7;

    private ReviewNotes() {}

    static List<String> of(Draft draft) {
        List<String> notes = new ArrayList<>();
        if (draft.headline() == null) {
            notes.add("The page has no headline; the beginning of its text is used instead.");
        }
        if (draft.publication().confidence() == 0) notes.add("No evidence of the date of publication was found.");
        else if (draft.publication().confidence() < CERTAIN_DATE) notes.add(date(draft));
        if (draft.outletName() != null && draft.outlet() == null) {
            notes.add("No outlet has the name %s.".formatted(draft.outletName()));
        }
        draft.links().ambiguous().stream()
                .map(ReviewNotes::ambiguous)
                .distinct()
                .forEach(notes::add);
        draft.links().links().stream()
                .filter(link -> link.confidence() < CERTAIN_LINK)
                .map(ReviewNotes::link)
                .distinct()
                .forEach(notes::add);
        return notes;
    }

    private static String date(Draft draft) {
        FuzzyDate date = draft.publication().date();
        return "It was published between %s and %s, with a confidence of %.2f."
                .formatted(date.from(), date.to(), draft.publication().confidence());
    }

    private static String ambiguous(AmbiguousMatch match) {
        return "%s could be %s."
                .formatted(
                        match.text(),
                        match.candidates().stream().map(Target::slug).collect(joining(", ")));
    }

    private static String link(EntityLink link) {
        return "%s was linked to %s with low confidence: %s."
                .formatted(link.text(), link.target().slug(), link.why());
    }

    /** The names that occur in most articles without a link. Rare names are dropped when there are too many. */
    static class UnlinkedNames {
        private static final int MAX_REMEMBERED = 20_000;
        private static final int MAX_REPORTED = 200;

        /** A name with its spellings, the slugs of those it could be, and the number of articles that have it. */
        record Unlinked(String name, TreeSet<String> spellings, TreeSet<String> candidates, int articles) {}

        private final Map<String, Unlinked> names = new HashMap<>();
        private int rare = 1;

        void add(LinkingResult links) {
            Map<String, Unlinked> inArticle = new HashMap<>();
            for (UnlinkedPerson person : links.suggestions()) {
                of(inArticle, person.name()).spellings.addAll(person.spellings());
            }
            for (AmbiguousMatch match : links.ambiguous()) {
                Unlinked name = of(inArticle, match.text());
                name.spellings.add(match.text());
                match.candidates().stream().map(Target::slug).forEach(name.candidates::add);
            }
            inArticle.forEach((folded, name) -> names.merge(folded, name, UnlinkedNames::merged));
            for (; names.size() > MAX_REMEMBERED; rare++) names.values().removeIf(name -> name.articles <= rare);
        }

        private static Unlinked of(Map<String, Unlinked> names, String name) {
            return names.computeIfAbsent(
                    Spelling.fold(name), folded -> new Unlinked(name, new TreeSet<>(), new TreeSet<>(), 1));
        }

        private static Unlinked merged(Unlinked one, Unlinked other) {
            one.spellings.addAll(other.spellings);
            one.candidates.addAll(other.candidates);
            return new Unlinked(one.name, one.spellings, one.candidates, one.articles + other.articles);
        }

        /** The most frequent first. */
        List<Unlinked> names() {
            return names.values().stream()
                    .sorted(Comparator.comparing(Unlinked::articles).reversed().thenComparing(Unlinked::name))
                    .limit(MAX_REPORTED)
                    .toList();
        }
    }
}
