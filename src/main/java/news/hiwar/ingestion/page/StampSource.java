package news.hiwar.ingestion.page;

/** Where a page states a date. */
public enum StampSource {
    JSON_LD,
    META,
    TIME_ELEMENT,
    DATELINE,
    LINE
}
