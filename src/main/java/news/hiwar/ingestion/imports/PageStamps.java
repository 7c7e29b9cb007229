package news.hiwar.ingestion.imports;

import java.util.List;
import java.util.regex.Pattern;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.text.dating.Stamp;

/** The dates that a page states, as dating reads them. */
final class PageStamps {
    private static final Pattern UPDATE = Pattern.compile("تحديث|تعديل|updated|modified");

    private PageStamps() {}

    static List<Stamp> of(List<news.hiwar.ingestion.page.Stamp> stamps) {
        return stamps.stream().map(PageStamps::of).toList();
    }

    private static Stamp of(news.hiwar.ingestion.page.Stamp stamp) {
        String iso = stamp.iso();
        boolean update = UPDATE.matcher(Spelling.fold(stamp.text())).find();
        return new Stamp(iso == null ? stamp.text() : iso, update);
    }
}
