package news.hiwar.ingestion.page;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hiwar.ingestion.page.ExtractedPage.PageTimestamp;
import news.hiwar.ingestion.page.ExtractedPage.PageTimestamp.StampSource;
import news.hiwar.ingestion.page.TextPieces.TextPiece;
import news.hiwar.platform.spelling.Spelling;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What an HTML page states about its article: in JSON-LD, Open Graph, meta and time elements.
 *
 * @param headlines the most certain first, without the name of the site
 * @param text the text of the article, whole or cut short; null if the metadata does not repeat it
 */
record PageMetadata(
        List<String> headlines,
        List<String> authors,
        @Nullable String outlet,
        @Nullable String url,
        @Nullable String text,
        List<PageTimestamp> stamps) {
    private static final String TITLES =
            "meta[property=og:title], meta[name=og:title], meta[name=twitter:title], meta[name=title], meta[itemprop=headline]";
    private static final String SITES =
            "meta[property=og:site_name], meta[name=og:site_name], meta[name=application-name]";
    private static final String AUTHORS =
            "meta[name=author], meta[property=author], meta[name=byl], meta[name=sailthru.author], meta[name=parsely-author], meta[name=dc.creator], [rel=author], [itemprop=author]";
    private static final String DATES =
            "meta[property=article:published_time], meta[property=article:modified_time], meta[itemprop=datePublished], meta[itemprop=dateModified],"
                    + " meta[name=pubdate], meta[name=publish-date], meta[name=publishdate], meta[name=date], meta[name=dc.date], meta[name=dc.date.issued], meta[name=parsely-pub-date], meta[property=og:updated_time], meta[name=article:published_time]";
    private static final int MAX_NAME_WORDS = 6;

    static final PageMetadata NONE = new PageMetadata(List.of(), List.of(), null, null, null, List.of());

    static PageMetadata of(Document page, List<TextPiece> pieces) {
        LinkedData data = LinkedData.of(page);
        String named = first(contents(page, SITES));
        String site = named == null ? data.publisher() : named;
        Set<String> titles = new LinkedHashSet<>();
        for (String title : contents(page, TITLES)) titles.add(Titles.withoutSite(title, site));
        if (data.headline() != null) titles.add(data.headline());
        titles.add(Titles.withoutSite(PageLine.normalizeSpace(page.title()), site));
        titles.removeIf(title -> title.isBlank() || title.length() > Titles.MAX_LENGTH || isSite(title, site));
        List<String> headlines = Titles.shown(page, pieces, titles);
        return new PageMetadata(headlines, authors(page, data, site), site, url(page), data.text(), stamps(page, data));
    }

    private static List<String> authors(Document page, LinkedData data, @Nullable String site) {
        Map<String, String> names = new LinkedHashMap<>();
        List<String> said = new ArrayList<>(data.authors());
        if (said.isEmpty()) said.addAll(contents(page, AUTHORS));
        for (String several : said) {
            for (String one : several.split("[,،;]|\\s(?:and|&)\\s", -1)) {
                String name = Bylines.clean(one);
                int size = Spelling.words(name).size();
                boolean own = site != null && TextSimilarity.same(site, name);
                boolean address = name.contains("http") || name.contains("@") || name.contains("/");
                if (size > 0 && size <= MAX_NAME_WORDS && !own && !address)
                    names.putIfAbsent(Spelling.fold(name), name);
            }
        }
        return List.copyOf(names.values());
    }

    private static List<PageTimestamp> stamps(Document page, LinkedData data) {
        List<PageTimestamp> stamps = new ArrayList<>(data.stamps());
        contents(page, DATES).forEach(date -> stamps.add(PageTimestamps.of(date, StampSource.META)));
        for (Element time : page.select("time")) {
            if (time.closest("figure, aside, nav, footer, li") != null) continue;
            String date = time.hasAttr("datetime") ? time.attr("datetime") : time.text();
            if (!date.isBlank() && stamps.size() < 12) stamps.add(PageTimestamps.of(date, StampSource.TIME_ELEMENT));
        }
        return stamps.stream().distinct().toList();
    }

    /** Whether a title is the name of the site, which all its pages have. */
    private static boolean isSite(String title, @Nullable String site) {
        List<String> words = Spelling.foldedWords(title);
        return (site != null && TextSimilarity.same(title, site))
                || Outlets.isName(words)
                || (words.size() <= 4 && Phrases.PRESS.start(words) > 0);
    }

    private static @Nullable String url(Document page) {
        Element canonical = page.selectFirst("link[rel=canonical]");
        if (canonical != null && canonical.attr("href").startsWith("http")) return canonical.attr("href");
        return first(contents(page, "meta[property=og:url]").stream()
                .filter(url -> url.startsWith("http"))
                .toList());
    }

    private static List<String> contents(Document page, String selector) {
        List<String> contents = new ArrayList<>();
        for (Element element : page.select(selector)) {
            String content = PageLine.normalizeSpace(
                    element.normalName().equals("meta") ? element.attr("content") : element.text());
            if (!content.isEmpty()) contents.add(content);
        }
        return contents;
    }

    private static @Nullable String first(List<String> texts) {
        return texts.isEmpty() ? null : texts.get(0);
    }
}
