package news.hiwar.ingestion.page;

import io.smallrye.graphql.api.Nullable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Tells the sentences between headline and text from the text's first paragraph. */
final class Standfirst {
    private static final Set<DropReason> BETWEEN = EnumSet.of(DropReason.BYLINE, DropReason.DATE, DropReason.DATELINE);
    private static final int LEAST = 6;
    private static final double SAME = 0.75;

    private Standfirst() {}

    /** The first line that stays behind the headline, where something shows that the text begins only after it. */
    static @Nullable PageLine find(List<PageLine> lines, int headline) {
        int at = next(lines, headline + 1);
        while (at >= 0 && lines.get(at).size() < LEAST && !lines.get(at).endsSentence()) at = next(lines, at + 1);
        if (at < 0 || lines.get(at).size() < LEAST) return null;
        int following = next(lines, at + 1);
        if (following < 0) return null;
        PageLine line = lines.get(at);
        PageLine text = lines.get(following);
        if (line.shape.standfirst()) return line;
        if (Datelines.at(line.text) != null) return null;
        boolean parted =
                lines.subList(at + 1, following).stream().anyMatch(between -> BETWEEN.contains(between.reason()));
        boolean folded = text.shape.equals(PageLine.Shape.PLAIN) && isFold(lines.get(following - 1));
        boolean dateline = Datelines.at(text.text) != null;
        boolean repeated =
                TextSimilarity.share(TextSimilarity.stems(line.text), TextSimilarity.lead(lines, following, 2)) >= SAME;
        boolean unfinished = !line.prose() && !line.endsSentence() && text.prose();
        return parted || folded || dateline || repeated || unfinished ? line : null;
    }

    /** "Read more" right before the text: what stands before it is all that a list of stories shows. */
    private static boolean isFold(PageLine line) {
        return Phrases.BOX.cover(line.words()) && Phrases.LABEL.cover(line.words());
    }

    private static int next(List<PageLine> lines, int from) {
        for (int i = from; i < lines.size(); i++) if (lines.get(i).stays()) return i;
        return -1;
    }
}
