package news.hiwar.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import graphql.language.Document;
import graphql.language.Node;
import graphql.language.StringValue;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** Finds the texts that no database can store: those with a NUL or half a character in them. */
final class StorableText {
    private StorableText() {}

    static boolean isStorable(Document document) {
        return isStorable((Node<?>) document);
    }

    private static boolean isStorable(Node<?> node) {
        if (node instanceof StringValue text) return isStorable(text.getValue());
        return node.getChildren().stream().allMatch(StorableText::isStorable);
    }

    static boolean isStorable(JsonValue json) {
        if (json instanceof JsonString text) return isStorable(text.getString());
        if (json instanceof JsonArray list) return list.stream().allMatch(StorableText::isStorable);
        return !(json instanceof JsonObject object) || object.values().stream().allMatch(StorableText::isStorable);
    }

    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && UTF_8.newEncoder().canEncode(text);
    }
}
