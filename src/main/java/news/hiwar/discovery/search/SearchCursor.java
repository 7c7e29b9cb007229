package news.hiwar.discovery.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.visibility.Audience;
import news.hiwar.platform.relay.InvalidCursor;

/**
 * A place among the hits of a search: the number of hits up to it, and the key of the newest article when the first page
 * was read.
 */
record SearchCursor(int rank, long newest) {
    /** The deepest place that every engine reaches. */
    static final int DEEPEST = 10_000;

    private static final Pattern PLAIN = Pattern.compile("hit:(\\d{1,5}):(\\d{1,18})");

    /** Before the first hit, among the articles that there are. */
    static SearchCursor now(Audience audience) {
        Long newest = Article.<Article>find("select max(a.rowId) from Article a where " + audience.sees("a"))
                .project(Long.class)
                .firstResult();
        return new SearchCursor(0, newest == null ? 0 : newest);
    }

    /** @throws InvalidCursor where the text is not a cursor of a search */
    static SearchCursor parse(String text) {
        try {
            Matcher plain = PLAIN.matcher(new String(Base64.getUrlDecoder().decode(text), UTF_8));
            if (!plain.matches()) throw new InvalidCursor();
            SearchCursor cursor = new SearchCursor(Integer.parseInt(plain.group(1)), Long.parseLong(plain.group(2)));
            if (cursor.rank > DEEPEST || !cursor.text().equals(text)) throw new InvalidCursor();
            return cursor;
        } catch (IllegalArgumentException e) {
            throw new InvalidCursor();
        }
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("hit:%d:%d".formatted(rank, newest).getBytes(UTF_8));
    }
}
