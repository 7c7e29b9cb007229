package news.hiwar.ingestion.page;

/** The page holds no article; the message says what was found in its place. */
public final class NoArticle extends RuntimeException {
    NoArticle(String reason) {
        super(reason);
    }
}
