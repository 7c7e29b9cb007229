package news.hiwar.editorial.desk;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.hiwar.PlainJsonPath;
import news.hiwar.platform.staff.Somebody;

/** Somebody who works at the desk. */
public record Editor(Somebody somebody) {
    private static final String PAYLOAD =
            "article { id slug version state headline publishedAt actors { slug } mentions { text } }"
                    + " conflict { currentVersion fields } userErrors { field code }";

    public static Editor named(String name) {
        return new Editor(Somebody.signedIn(name));
    }

    /** The payload of a mutation of articles. */
    public JsonPath does(String mutation, Map<String, ?> input) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        String document = "mutation($input: %s!) { %s(input: $input) { %s } }".formatted(type, mutation, PAYLOAD);
        String text =
                somebody.sends(document, input).then().statusCode(200).extract().asString();
        return PlainJsonPath.of(text).setRootPath("data." + mutation);
    }

    /** A mutation of an article that exists, which succeeds: the article after it. */
    public Map<String, Object> does(String mutation, Map<String, Object> article, Map<String, ?> others) {
        Map<String, Object> input = new HashMap<>(others);
        input.put("id", article.get("id"));
        input.put("expectedVersion", article.get("version"));
        JsonPath payload = does(mutation, input);
        if (!payload.getList("userErrors").isEmpty()) throw new AssertionError(payload.prettify());
        return payload.getMap("article");
    }

    public Map<String, Object> drafts(String slug, String... paragraphs) {
        Map<String, Object> content = Map.of(
                "headline",
                "مسودة عن الحوار",
                "standfirst",
                "مقدمة المسودة",
                "outlet",
                "kurdistan-24",
                "paragraphs",
                List.of(paragraphs).stream().map(text -> Map.of("text", text)).toList());
        JsonPath payload = does("createDraft", Map.of("slug", slug, "content", content));
        if (!payload.getList("userErrors").isEmpty()) throw new AssertionError(payload.prettify());
        return payload.getMap("article");
    }

    public String code(String mutation, Map<String, Object> article, Map<String, ?> others) {
        Map<String, Object> input = new HashMap<>(others);
        input.put("id", article.get("id"));
        input.put("expectedVersion", article.get("version"));
        return does(mutation, input).getString("userErrors[0].code");
    }
}
