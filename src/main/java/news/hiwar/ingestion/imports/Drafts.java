package news.hiwar.ingestion.imports;

import java.util.List;
import news.hiwar.editorial.revisions.Manuscript;
import news.hiwar.editorial.revisions.Manuscript.Content;
import news.hiwar.editorial.revisions.Manuscript.Linked;
import news.hiwar.editorial.revisions.Manuscript.Passage;
import news.hiwar.editorial.revisions.Subject;
import news.hiwar.text.linking.Link;
import news.hiwar.text.linking.Place.Part;

/** Makes a manuscript of what was read from a page. */
final class Drafts {
    private static final String PASTED = "pasted text";

    private Drafts() {}

    static Manuscript manuscript(Draft draft) {
        String url = draft.url();
        Content content = new Content(
                draft.title(),
                draft.standfirst() == null ? "" : draft.standfirst(),
                draft.language(),
                draft.authors(),
                draft.dateline(),
                draft.outlet(),
                draft.publishedAt(),
                draft.dated().date(),
                false,
                url == null ? PASTED : url,
                url);
        List<Link> links = draft.links().links();
        Linked linked = Subject.allOf(links, Linked.NOTHING);
        List<Passage> mentions = links.stream()
                .filter(link -> link.place().part() == Part.BODY)
                .flatMap(link -> Passage.of(link).stream())
                .toList();
        return new Manuscript(content, draft.paragraphs(), mentions, linked);
    }
}
