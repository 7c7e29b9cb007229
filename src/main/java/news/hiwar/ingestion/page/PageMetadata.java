package news.hiwar.ingestion.page;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    /** The maximum length of a headline, in characters. */
    private static final int MAX_TITLE_LENGTH = 500;

    /** The maximum number of titles that are compared with the headings of the page. */
    private static final int MAX_TITLES = 12;

    /** The maximum length of the name of a site, or of a date, in characters. */
    private static final int MAX_NAME_LENGTH = 300;

    private static final int MAX_STAMPS = 12;

    private static final Pattern BETWEEN_AUTHORS = Pattern.compile("[,،;]|\\s(?:and|&)\\s");

    private static final Pattern BEFORE_SITE = Pattern.compile("\\s[|–—:»«•·-]++\\s++|\\s?\\|\\s*+");
    private static final double MIN_LIKENESS = 0.7;
    private static final double LIKENESS_IF_EQUAL = 1.1;
    private static final int MAX_SITE_WORDS = 5;
    private static final int MAX_NAME_WORDS = 6;

    static final PageMetadata NONE = new PageMetadata(List.of(), List.of(), null, null, null, List.of());

    static PageMetadata of(Document page, List<TextPiece> pieces) {
        LinkedData data = LinkedData.of(page);
        String named = first(contents(page, SITES));
        String stated = named == null ? data.publisher() : named;
        String site = stated == null || stated.length() > MAX_NAME_LENGTH ? null : stated;
        Set<String> titles = new LinkedHashSet<>();
        Stream.concat(contents(page, TITLES).stream(), Stream.of(PageLine.normalizeSpace(page.title())))
                .filter(title -> title.length() <= MAX_TITLE_LENGTH)
                .limit(MAX_TITLES)
                .forEach(title -> titles.add(withoutSite(title, site)));
        if (data.headline() != null) titles.add(data.headline());
        titles.removeIf(title -> title.isBlank() || title.length() > MAX_TITLE_LENGTH || isSite(title, site));
        List<String> headlines = headlines(page, pieces, titles);
        return new PageMetadata(headlines, authors(page, data, site), site, url(page), data.text(), stamps(page, data));
    }

    /**
     * The headlines, the most certain first: the main heading that the page prints, if a title in the metadata is
     * similar.
     */
    private static List<String> headlines(Document page, List<TextPiece> pieces, Collection<String> titles) {
        Set<String> headlines = new LinkedHashSet<>();
        double most = 0;
        for (Element heading : page.select("h1, [itemprop=headline]")) {
            String text = PageLine.normalizeSpace(heading.text());
            if (text.isEmpty()
                    || text.length() > MAX_TITLE_LENGTH
                    || heading.normalName().equals("meta")) continue;
            double like = titles.stream()
                    .mapToDouble(title -> likeness(title, text))
                    .max()
                    .orElse(0);
            if (like <= most || like < MIN_LIKENESS) continue;
            most = like;
            headlines.clear();
            headlines.add(text);
        }
        if (titles.isEmpty()) headlines.addAll(onlyHeading(pieces));
        headlines.addAll(titles);
        return new ArrayList<>(headlines);
    }

    private static List<String> onlyHeading(List<TextPiece> pieces) {
        List<String> headings = pieces.stream()
                .filter(piece ->
                        piece.owner().normalName().equals("h1") && piece.line().size() > 2)
                .map(piece -> piece.line().text)
                .toList();
        return headings.size() == 1 ? headings : List.of();
    }

    /** The share of words that two titles have in common. */
    private static double likeness(String one, String other) {
        if (TextSimilarity.same(one, other)) return LIKENESS_IF_EQUAL;
        Set<String> words = new LinkedHashSet<>(Spelling.foldedWords(one));
        Set<String> others = new LinkedHashSet<>(Spelling.foldedWords(other));
        double both = words.stream().filter(others::contains).count();
        return others.size() < 3 ? 0 : 2 * both / (words.size() + others.size());
    }

    /** Cuts the name of the site off either end: the given one, or a short one after the last bar or dash. */
    private static String withoutSite(String title, @Nullable String site) {
        List<MatchResult> marks = BEFORE_SITE.matcher(title).results().toList();
        if (marks.isEmpty()) return title;
        MatchResult mark = marks.get(marks.size() - 1);
        if (mark.start() == 0) return title;
        String last = title.substring(mark.end());
        String first = title.substring(0, marks.get(0).start());
        if (site != null && TextSimilarity.same(first, site))
            return title.substring(marks.get(0).end());
        boolean known = site != null
                && (TextSimilarity.same(last, site) || Spelling.fold(last).contains(Spelling.fold(site)));
        boolean bar = mark.group().indexOf('|') >= 0;
        int words = Spelling.words(last).size();
        boolean press = words <= MAX_SITE_WORDS && Phrases.PRESS.in(Spelling.foldedWords(last));
        if (!known && !press && !(bar && words <= MAX_SITE_WORDS)) return title;
        return withoutSite(title.substring(0, mark.start()), site);
    }

    private static List<String> authors(Document page, LinkedData data, @Nullable String site) {
        Map<String, String> names = new LinkedHashMap<>();
        List<String> said = new ArrayList<>(data.authors());
        if (said.isEmpty()) said.addAll(contents(page, AUTHORS));
        for (String several : said) {
            for (String one : BETWEEN_AUTHORS.split(several, -1)) {
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
            if (stamps.size() >= MAX_STAMPS) break;
            if (time.closest("figure, aside, nav, footer, li") != null) continue;
            String date = time.hasAttr("datetime") ? time.attr("datetime") : time.text();
            if (!date.isBlank()) stamps.add(PageTimestamps.of(date, StampSource.TIME_ELEMENT));
        }
        return stamps.stream()
                .filter(stamp -> stamp.text().length() <= MAX_NAME_LENGTH)
                .distinct()
                .limit(MAX_STAMPS)
                .toList();
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
