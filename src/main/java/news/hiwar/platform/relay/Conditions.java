package news.hiwar.platform.relay;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.query.SelectionQuery;

/** HQL conditions that all must hold, with the values of their named parameters. */
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

    /** The rows for which they hold. */
    public <T> List<T> find(String from, Class<T> type) {
        SelectionQuery<T> query = Panache.getSession().createSelectionQuery(from + where(List.of()), type);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** The where clause with these conditions first; empty where there are none at all. */
    String where(List<String> first) {
        List<String> all = new ArrayList<>(first);
        all.addAll(texts);
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }
}
