package news.hiwar.ingestion.page;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists what of a page is not in its article. */
final class Leftovers {
    private Leftovers() {}

    static List<Dropped> of(Sheet sheet, @Nullable String headline) {
        List<Dropped> dropped = new ArrayList<>(sheet.outside());
        boolean used = sheet.lines().stream().anyMatch(line -> line.text.equals(headline) && line.reason() == null);
        if (!used) {
            dropped.stream()
                    .filter(piece -> piece.text().equals(headline))
                    .findFirst()
                    .ifPresent(dropped::remove);
        }
        for (Line line : sheet.lines()) {
            DropReason reason = line.reason();
            if (reason != null) dropped.add(new Dropped(line.number, line.text, reason));
        }
        dropped.sort(Comparator.comparingInt(Dropped::line));
        return dropped;
    }
}
