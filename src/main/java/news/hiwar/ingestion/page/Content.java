package news.hiwar.ingestion.page;

import static java.util.Comparator.comparingDouble;

import io.smallrye.graphql.api.Nullable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Finds the element that holds the article: the smallest around most of the running text. */
final class Content {
    private static final double FADE = 0.9;
    private static final int CAP = 80;
    private static final double LINKED = 0.5;
    private static final double ENOUGH = 0.75;

    private Content() {}

    /** Null where the page has no text, or not the one that its metadata repeats, whole or cut short. */
    static @Nullable Element find(List<TextPiece> pieces, @Nullable String claimed) {
        Map<Element, Double> scores = new HashMap<>();
        Set<Element> candidates = claimed == null ? Set.of() : holders(pieces, claimed);
        for (TextPiece piece : pieces) {
            double worth = worth(piece);
            for (Element around = piece.owner(); around != null; around = around.parent()) {
                if (claimed == null || candidates.contains(around)) scores.merge(around, worth, Double::sum);
                worth *= FADE;
            }
        }
        return scores.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .max(comparingDouble(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static double worth(TextPiece piece) {
        int size = piece.line().size();
        if (piece.isText()) return Math.min(size, CAP) * (piece.line().prose() ? 1 : 0.5);
        return piece.furniture() == null && piece.line().shape.linked() > LINKED ? -Math.min(size, 10) : 0;
    }

    /** The metadata may repeat a box with the text. */
    private static boolean isElsewhere(@Nullable DropReason furniture) {
        return furniture != null && furniture != DropReason.OUTSIDE;
    }

    /** The elements with most words of the text; none where the page prints it nowhere. */
    private static Set<Element> holders(List<TextPiece> pieces, String text) {
        Set<String> wanted = new HashSet<>(new PageLine(0, text).words());
        Map<Element, Set<String>> found = new HashMap<>();
        for (TextPiece piece : pieces) {
            if (isElsewhere(piece.furniture()) || piece.line().shape.linked() > LINKED) continue;
            List<String> words =
                    piece.line().words().stream().filter(wanted::contains).toList();
            for (Element around = piece.owner(); around != null; around = around.parent()) {
                found.computeIfAbsent(around, key -> new HashSet<>()).addAll(words);
            }
        }
        found.values().removeIf(words -> words.size() < ENOUGH * wanted.size());
        return found.keySet();
    }
}
