package news.hiwar.ingestion.page;

/** The reason why a line of a page is not in the article. */
public enum DropReason {
    SYMBOLS("no words"),
    LABEL("label of a button, a section or a counter"),
    NAVIGATION("navigation"),
    BREADCRUMB("breadcrumb"),
    CAPTION("picture caption or credit"),
    REPEATED("repeats another line"),
    DOUBLED("repeats its own words"),
    RELATED("another story"),
    NOTICE("notice about the site"),
    FOLLOW("asks to follow, share or subscribe"),
    COPYRIGHT("copyright notice"),
    TAGS("tags"),
    COMMENTS("comments"),
    FORM("form"),
    LINK("URL or links"),
    CODE("code of the site"),
    DATE("date of publication"),
    BYLINE("author"),
    SOURCE("source"),
    DATELINE("dateline"),
    MASTHEAD("name of the site or section"),
    OUTSIDE("outside the article");

    /** The reason for an editor. */
    public final String words;

    DropReason(String words) {
        this.words = words;
    }
}
