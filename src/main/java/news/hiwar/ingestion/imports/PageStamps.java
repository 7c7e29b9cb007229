package news.hiwar.ingestion.imports;

import java.util.List;
import java.util.regex.Pattern;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.text.dating.DateStamp;

/** The dates that a page states, as dating reads them. */
final class PageStamps {
    private static final Pattern UPDATE = Pattern.compile("تحديث|تعديل|updated|modified");

    private PageStamps() {}

    static List<DateStamp> of(List<news.hiwar.ingestion.page.PageTimestamp> stamps) {
        return stamps.stream().map(PageStamps::of).toList();
    }

    private static DateStamp of(news.hiwar.ingestion.page.PageTimestamp stamp) {
        String iso = stamp.iso();
        boolean update = UPDATE.matcher(Spelling.fold(stamp.text())).find();
        return new DateStamp(iso == null ? stamp.text() : iso, update);
    }
}
