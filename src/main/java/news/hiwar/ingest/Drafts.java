package news.hiwar.ingest;

import java.util.List;
import news.hiwar.linking.Link;
import news.hiwar.linking.Place.Part;
import news.hiwar.manuscript.Manuscript;
import news.hiwar.manuscript.Manuscript.Content;
import news.hiwar.manuscript.Manuscript.Linked;
import news.hiwar.manuscript.Manuscript.Passage;
import news.hiwar.manuscript.Subject;

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
