package news.hiwar.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import graphql.language.Document;
import graphql.language.Node;
import graphql.language.StringValue;
import io.smallrye.graphql.api.Nullable;
import java.util.Collection;
import java.util.Map;

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

    static boolean isStorable(@Nullable Object json) {
        if (json instanceof String text) return isStorable(text);
        if (json instanceof Collection<?> list) return list.stream().allMatch(StorableText::isStorable);
        return !(json instanceof Map<?, ?> object)
                || object.entrySet().stream()
                        .allMatch(entry -> isStorable(entry.getKey()) && isStorable(entry.getValue()));
    }

    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && UTF_8.newEncoder().canEncode(text);
    }
}
