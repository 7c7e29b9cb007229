package news.hiwar.ingestion.imports;

import news.hiwar.ingestion.page.DroppedText;
import org.eclipse.microprofile.graphql.Description;

@Description("A line of a page that is not in its article.")
public record DroppedLine(
        @Description("Its number, from 1.") int line,

        @Description("Its text; of a long one the beginning.")
        String text,

        @Description("Why it is not.") String reason) {
    private static final int SHOWN = 200;

    static DroppedLine of(DroppedText dropped) {
        String text = dropped.text();
        return new DroppedLine(
                dropped.line(), text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…", dropped.reason().words);
    }
}
