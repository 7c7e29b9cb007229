package news.hiwar.text.reprint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The articles that may be much like some texts, each to be compared in full. */
public final class Candidates {
    /**
     * What two texts must share to be one story printed twice. A changed word in every fifteen leaves 0.69, a lost third
     * of the text 0.67; stories that merely repeat some paragraphs of background stay well below.
     */
    public static final double ALIKE = 0.6;

    private record Candidate(String slug, Shingles text) {}

    private final Map<Long, List<Candidate>> byBand = new HashMap<>();

    Candidates() {}

    /** From now on that text is looked at as well. */
    public void add(String slug, Shingles text) {
        Candidate candidate = new Candidate(slug, text);
        text.bands()
                .forEach(band ->
                        byBand.computeIfAbsent(band, key -> new ArrayList<>()).add(candidate));
    }

    /** The article, among those of some slugs, that is most like the text, if one is a reprint of the other. */
    public Optional<Reprint> find(Shingles text, Predicate<String> among) {
        return text.bands().stream()
                .flatMap(band -> byBand.getOrDefault(band, List.of()).stream())
                .distinct()
                .filter(candidate -> among.test(candidate.slug))
                .map(candidate -> new Reprint(candidate.slug, candidate.text.likeness(text)))
                .filter(reprint -> reprint.likeness() >= ALIKE)
                .max(Comparator.comparing(Reprint::likeness));
    }
}
