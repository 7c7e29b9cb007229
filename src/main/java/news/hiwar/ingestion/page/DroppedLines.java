package news.hiwar.ingestion.page;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists what of a page is not in its article. */
final class DroppedLines {
    private DroppedLines() {}

    static List<DroppedText> of(PageLines sheet, @Nullable String headline) {
        List<DroppedText> dropped = new ArrayList<>(sheet.outside());
        boolean used = sheet.lines().stream().anyMatch(line -> line.text.equals(headline) && line.reason() == null);
        if (!used) {
            dropped.stream()
                    .filter(piece -> piece.text().equals(headline))
                    .findFirst()
                    .ifPresent(dropped::remove);
        }
        for (PageLine line : sheet.lines()) {
            DropReason reason = line.reason();
            if (reason != null) dropped.add(new DroppedText(line.number, line.text, reason));
        }
        dropped.sort(Comparator.comparingInt(DroppedText::line));
        return dropped;
    }
}
