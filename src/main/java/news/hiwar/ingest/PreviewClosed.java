package news.hiwar.ingest;

import news.hiwar.graphql.Refusal;

/** The preview costs much and shows what is not published: it waits for editors to have a way in. */
class PreviewClosed extends Refusal {
    PreviewClosed() {
        super("IMPORT_PREVIEW_CLOSED", "The preview of imports is closed on this server.");
    }
}
