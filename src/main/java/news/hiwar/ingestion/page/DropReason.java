package news.hiwar.ingestion.page;

/** Why a line of a page is not in the article. */
public enum DropReason {
    SYMBOLS("no words"),
    LABEL("label of a button, a section or a counter"),
    NAVIGATION("navigation"),
    BREADCRUMB("breadcrumb"),
    CAPTION("picture caption or credit"),
    REPEATED("repeats another line"),
    DOUBLED("says the same twice"),
    RELATED("another story"),
    NOTICE("notice about the site"),
    FOLLOW("asks to follow, share or subscribe"),
    COPYRIGHT("rights"),
    TAGS("tags"),
    COMMENTS("comments"),
    FORM("form"),
    LINK("address or links"),
    CODE("left over from the site's software"),
    DATE("date of publication"),
    BYLINE("author"),
    SOURCE("source"),
    DATELINE("city line"),
    MASTHEAD("name of the site or section"),
    OUTSIDE("outside the article");

    /** For people. */
    public final String words;

    DropReason(String words) {
        this.words = words;
    }
}
