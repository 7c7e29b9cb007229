package news.hiwar.platform.relay;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.query.SelectionQuery;

/** HQL conditions that are combined by {@code and}, with the values of their named parameters. */
public final class Conditions {
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    public Conditions and(String text) {
        texts.add(text);
        return this;
    }

    public Conditions and(String text, String parameter, Object value) {
        texts.add(text);
        parameters.put(parameter, value);
        return this;
    }

    /** Finds the rows that meet all conditions. */
    public <T> List<T> find(String from, Class<T> type) {
        SelectionQuery<T> query = Panache.getSession().createSelectionQuery(from + where(List.of()), type);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** The where clause, which begins with the given conditions; empty if there are no conditions. */
    String where(List<String> first) {
        List<String> all = new ArrayList<>(first);
        all.addAll(texts);
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }
}
