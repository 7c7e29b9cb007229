package news.hiwar.ingestion.imports;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.graph.naming.Language;
import news.hiwar.text.dating.Dated;
import news.hiwar.text.linking.AmbiguousMatch;
import news.hiwar.text.linking.EntityLink;
import news.hiwar.text.linking.Target;
import news.hiwar.text.linking.UnlinkedPerson;

/** What was found in a page, as its report has it. */
record PageReport(
        List<String> unsure,
        @Nullable String headline,
        @Nullable String standfirst,
        List<String> authors,
        @Nullable String dateline,
        @Nullable String outlet,
        @Nullable String outletName,
        Language language,
        @Nullable String url,
        int paragraphs,
        Dated date,
        List<FoundLink> links,
        List<Unlinked> ambiguous,
        List<UnlinkedPerson> suggestions,
        List<DroppedLine> dropped) {

    record FoundLink(
            String kind,
            String slug,
            String part,
            int paragraph,
            int start,
            int end,
            String text,
            double confidence,
            String why) {
        static FoundLink of(EntityLink link) {
            return new FoundLink(
                    link.target().kind().name(),
                    link.target().slug(),
                    link.place().part().name(),
                    link.place().paragraph(),
                    link.start(),
                    link.end(),
                    link.text(),
                    link.confidence(),
                    link.why());
        }
    }

    record Unlinked(String part, int paragraph, int start, int end, String text, List<String> candidates) {
        static Unlinked of(AmbiguousMatch name) {
            return new Unlinked(
                    name.place().part().name(),
                    name.place().paragraph(),
                    name.start(),
                    name.end(),
                    name.text(),
                    name.candidates().stream().map(Target::slug).toList());
        }
    }

    static PageReport of(Draft draft) {
        return new PageReport(
                ReviewNotes.of(draft),
                draft.headline(),
                draft.standfirst(),
                draft.authors(),
                draft.dateline(),
                draft.outlet(),
                draft.outletName(),
                draft.language(),
                draft.url(),
                draft.paragraphs().size(),
                draft.dated(),
                draft.links().links().stream().map(FoundLink::of).toList(),
                draft.links().ambiguous().stream().map(Unlinked::of).toList(),
                draft.links().suggestions(),
                draft.dropped().stream().map(DroppedLine::of).toList());
    }
}
