package news.hiwar.ingestion.imports;

import io.smallrye.graphql.api.Nullable;
import news.hiwar.text.dating.DateEvidence;
import org.eclipse.microprofile.graphql.Description;

@Description("Something that tells of a date of publication.")
public record DateClue(
        @Description("The words of the page.") String words,

        @Nullable @Description("The paragraph that they stand in, from 0; null where they stand elsewhere.")
        Integer paragraph,

        @Description("What follows from them for the day of writing.")
        String says,

        @Description("False where stronger evidence speaks against it.")
        boolean kept) {

    static DateClue of(DateEvidence evidence) {
        return new DateClue(
                evidence.words(),
                evidence.paragraph() < 0 ? null : evidence.paragraph(),
                evidence.says(),
                evidence.kept());
    }
}
