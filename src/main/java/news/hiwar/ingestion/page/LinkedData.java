package news.hiwar.ingestion.page;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.List;
import news.hiwar.ingestion.page.ExtractedPage.PageTimestamp;
import news.hiwar.ingestion.page.ExtractedPage.PageTimestamp.StampSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The article that the JSON-LD of a page describes. */
record LinkedData(
        @Nullable String headline,
        List<String> authors,
        @Nullable String publisher,
        @Nullable String text,
        List<PageTimestamp> stamps) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonParser.Feature.ALLOW_COMMENTS)
            .build();
    private static final int MIN_TEXT_LENGTH = 200;

    static LinkedData of(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            JsonNode article = article(parse(script.data()));
            if (article != null) return of(article);
        }
        return new LinkedData(null, List.of(), null, null, List.of());
    }

    private static LinkedData of(JsonNode article) {
        List<PageTimestamp> stamps = new ArrayList<>();
        for (String key : List.of("datePublished", "dateModified", "dateCreated")) {
            String date = article.path(key).asText("");
            if (!date.isBlank()) stamps.add(PageTimestamps.of(date, StampSource.JSON_LD));
        }
        List<String> authors = new ArrayList<>();
        names(article.path("author"), authors);
        List<String> publishers = new ArrayList<>();
        names(article.path("publisher"), publishers);
        String text = plain(article.path("articleBody").asText(""));
        return new LinkedData(
                line(article.path("headline").asText("")),
                authors,
                publishers.isEmpty() ? null : publishers.get(0),
                text.length() < MIN_TEXT_LENGTH ? null : text,
                stamps);
    }

    /** Unescapes a text; some sites escape it twice. */
    private static String plain(String text) {
        return text.indexOf('<') < 0 && text.indexOf('&') < 0
                ? text
                : Jsoup.parse(text.replace("\n", "<br>")).wholeText();
    }

    private static @Nullable String line(String text) {
        String line = PageLine.normalizeSpace(Jsoup.parse(text).text());
        return line.isEmpty() ? null : line;
    }

    private static void names(JsonNode node, List<String> names) {
        JsonNode name = node.has("name") ? node.path("name") : node;
        if (node.isArray()) node.forEach(each -> names(each, names));
        else if (name.isArray()) name.forEach(each -> names(each, names));
        else if (name.isTextual() && !name.asText().isBlank()) names.add(name.asText());
    }

    /** The first node of a type of article, at any depth; null if there is none. */
    private static @Nullable JsonNode article(@Nullable JsonNode node) {
        if (node == null) return null;
        if (isArticle(node.path("@type"))) return node;
        for (JsonNode child : node.isArray() ? node : node.path("@graph")) {
            JsonNode found = article(child);
            if (found != null) return found;
        }
        return node.has("mainEntity") ? article(node.path("mainEntity")) : null;
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode each : type) if (isArticle(each)) return true;
            return false;
        }
        return type.asText("").endsWith("Article") || type.asText("").endsWith("BlogPosting");
    }

    private static @Nullable JsonNode parse(String json) {
        try {
            return JSON.readTree(json.strip());
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
