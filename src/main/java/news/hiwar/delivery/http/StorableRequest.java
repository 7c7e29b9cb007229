package news.hiwar.delivery.http;

import graphql.language.Document;
import graphql.language.Node;
import graphql.language.StringValue;
import io.smallrye.graphql.api.Nullable;
import java.util.Collection;
import java.util.Map;
import news.hiwar.platform.database.StorableText;

/** Whether all texts of a request can be stored. */
final class StorableRequest {
    private StorableRequest() {}

    static boolean isStorable(Document document) {
        return isStorable((Node<?>) document);
    }

    private static boolean isStorable(Node<?> node) {
        if (node instanceof StringValue text) return StorableText.is(text.getValue());
        return node.getChildren().stream().allMatch(StorableRequest::isStorable);
    }

    static boolean isStorable(@Nullable Object json) {
        if (json instanceof String text) return StorableText.is(text);
        if (json instanceof Collection<?> list) return list.stream().allMatch(StorableRequest::isStorable);
        return !(json instanceof Map<?, ?> object)
                || object.entrySet().stream()
                        .allMatch(entry -> isStorable(entry.getKey()) && isStorable(entry.getValue()));
    }
}
