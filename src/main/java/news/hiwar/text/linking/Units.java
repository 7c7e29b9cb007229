package news.hiwar.text.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The parts of a person's name: a word, with the particles before it that mean nothing alone. */
final class Units {
    private static final Set<String> PARTICLES = Set.of(
            "عبد", "ابو", "ابي", "ابا", "ام", "بن", "ابن", "ال", "al", "el", "abu", "abd", "abdul", "bin", "ibn", "de",
            "van", "von");

    private Units() {}

    /** The index of the first word of each part. */
    static List<Integer> starts(List<String> folded) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < folded.size(); i++) {
            if (i == 0 || !isParticle(folded.get(i - 1))) starts.add(i);
        }
        return starts;
    }

    static boolean isParticle(String folded) {
        return PARTICLES.contains(folded);
    }
}
