package news.hiwar.graph.kind;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import news.hiwar.graph.naming.Named;
import news.hiwar.platform.relay.OwnedRow;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.relay.StoredNode;
import news.hiwar.platform.relay.StoredNode.NotContent;
import org.hibernate.Hibernate;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SelfDirtinessTracker;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.CollectionType;
import org.hibernate.type.EntityType;
import org.hibernate.type.Type;

/**
 * Reads and writes the content of an entity as JSON: every attribute that Hibernate maps, by its name, but those marked
 * {@link NotContent}. What an attribute refers to is named by its slug; rows that an entity owns are objects.
 */
@ApplicationScoped
public class EntityContent {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** An attribute of an entity, by its index in Hibernate's persister. */
    private record Attribute(String name, int index, Type type) {}

    private final SessionFactoryImplementor sessions;
    private final Map<Class<?>, List<Attribute>> attributes = new ConcurrentHashMap<>();

    EntityContent(SessionFactory sessions) {
        this.sessions = sessions.unwrap(SessionFactoryImplementor.class);
    }

    /** The names of the attributes that are content. */
    public List<String> attributes(Class<?> entity) {
        return of(entity).stream().map(Attribute::name).toList();
    }

    public JsonNode read(StoredNode row) {
        return parse(text(fields(row)));
    }

    /** The names of the attributes in which two contents of one kind differ. */
    public static List<String> differences(JsonNode one, JsonNode other) {
        return StreamSupport.stream(((Iterable<String>) one::fieldNames).spliterator(), false)
                .filter(field -> !one.path(field).equals(other.path(field)))
                .toList();
    }

    public static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Writes content that was read earlier, but for attributes that are missing in it. What was merged since is replaced
     * by its survivor. All references are looked up before the first attribute changes.
     *
     * @param except the names of attributes to be left alone
     */
    public void write(StoredNode row, JsonNode content, Collection<String> except) {
        EntityPersister persister = persister(Hibernate.getClass(row));
        Map<Attribute, Object> values = new LinkedHashMap<>();
        for (Attribute attribute : of(Hibernate.getClass(row))) {
            JsonNode json = content.get(attribute.name);
            if (json == null || except.contains(attribute.name)) continue;
            if (json.equals(json(attribute.type, persister.getValue(row, attribute.index)))) continue;
            values.put(attribute, value(attribute.type, json));
        }
        values.forEach((attribute, value) -> set(row, persister, attribute, value));
        if (row instanceof Named named) named.rename(named.name);
    }

    @SuppressWarnings("unchecked") // an owned row's owner is the entity that has it in a list
    private static void set(StoredNode row, EntityPersister persister, Attribute attribute, @Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            set(row, persister, attribute.index, value);
            return;
        }
        List<Object> elements = (List<Object>) persister.getValue(row, attribute.index);
        elements.clear();
        for (Object element : list) {
            if (element instanceof OwnedRow<?> owned) ((OwnedRow<StoredNode>) owned).belongTo(row, elements.size());
            elements.add(element);
        }
    }

    private Map<String, Object> fields(Object row) {
        EntityPersister persister = persister(Hibernate.getClass(row));
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Attribute attribute : of(Hibernate.getClass(row))) {
            fields.put(attribute.name, plain(attribute.type, persister.getValue(row, attribute.index)));
        }
        return fields;
    }

    /** By way of text, so that numbers compare as they will when they are read again. */
    private JsonNode json(Type type, @Nullable Object value) {
        return parse(text(plain(type, value)));
    }

    private static String text(@Nullable Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object plain(Type type, @Nullable Object value) {
        if (value == null) return null;
        if (type instanceof CollectionType list) {
            Type element = list.getElementType(sessions);
            List<Object> plain = new ArrayList<>();
            for (Object each : (Collection<?>) value) if (each != null) plain.add(plain(element, each));
            return plain;
        }
        if (!(type instanceof EntityType)) return value;
        return Hibernate.unproxy(value) instanceof StoredNode row ? row.slug : fields(Hibernate.unproxy(value));
    }

    private @Nullable Object value(Type type, JsonNode json) {
        if (json.isNull()) return null;
        Class<?> target = type.getReturnedClass();
        if (type instanceof CollectionType list) {
            Type element = list.getElementType(sessions);
            if (element instanceof EntityType) return rows(element.getReturnedClass(), json);
            List<Object> values = new ArrayList<>();
            for (JsonNode each : json) values.add(value(element, each));
            return values;
        }
        if (type instanceof EntityType) return Slugs.find(target.asSubclass(StoredNode.class), json.asText());
        return JSON.convertValue(json, target);
    }

    private List<?> rows(Class<?> type, JsonNode json) {
        if (StoredNode.class.isAssignableFrom(type)) return referred(type.asSubclass(StoredNode.class), json);
        EntityPersister persister = persister(type);
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) rows.add(create(type));
        for (Attribute attribute : of(type)) {
            List<JsonNode> values = StreamSupport.stream(json.spliterator(), false)
                    .map(each -> each.path(attribute.name))
                    .toList();
            Function<JsonNode, @Nullable Object> reader = reader(attribute.type, values);
            for (int i = 0; i < rows.size(); i++) {
                if (values.get(i).isValueNode() && values.get(i).isNull()) continue;
                if (!values.get(i).isMissingNode())
                    persister.setValue(rows.get(i), attribute.index, reader.apply(values.get(i)));
            }
        }
        return rows;
    }

    /** Reads the values of an attribute of many rows, references by one statement. */
    private Function<JsonNode, @Nullable Object> reader(Type type, List<JsonNode> values) {
        if (!(type instanceof EntityType)) return json -> value(type, json);
        Map<String, ? extends StoredNode> rows = Slugs.rows(
                type.getReturnedClass().asSubclass(StoredNode.class),
                values.stream()
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                        .distinct()
                        .toList());
        return json -> rows.get(json.asText());
    }

    private static Object create(Class<?> type) {
        try {
            return type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <R extends StoredNode> List<R> referred(Class<R> type, JsonNode slugs) {
        List<String> all = StreamSupport.stream(slugs.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        Map<String, R> rows = Slugs.rows(type, all);
        return all.stream().map(rows::get).filter(Objects::nonNull).distinct().toList();
    }

    /** The value of an attribute, as Hibernate has it. */
    public @Nullable Object get(Object row, String attribute) {
        EntityPersister persister = persister(Hibernate.getClass(row));
        return persister.getPropertyValue(row, attribute);
    }

    public void set(Object row, String attribute, @Nullable Object value) {
        EntityPersister persister = persister(Hibernate.getClass(row));
        set(row, persister, persister.getPropertyIndex(attribute), value);
    }

    /** Setting an attribute by the persister is not seen by the entity that tracks its changes, so this reports it. */
    private static void set(Object row, EntityPersister persister, int index, @Nullable Object value) {
        persister.setValue(row, index, value);
        if (row instanceof SelfDirtinessTracker tracker) {
            tracker.$$_hibernate_trackChange(persister.getPropertyNames()[index]);
        }
    }

    private List<Attribute> of(Class<?> entity) {
        return attributes.computeIfAbsent(entity, type -> {
            EntityPersister persister = persister(type);
            String[] names = persister.getPropertyNames();
            return IntStream.range(0, names.length)
                    .filter(i -> !field(type, names[i]).isAnnotationPresent(NotContent.class))
                    .mapToObj(i -> new Attribute(names[i], i, persister.getPropertyTypes()[i]))
                    .toList();
        });
    }

    private static Field field(Class<?> type, String name) {
        Class<?> declaring = type;
        while (Arrays.stream(declaring.getDeclaredFields())
                .noneMatch(field -> field.getName().equals(name))) {
            declaring = declaring.getSuperclass();
        }
        try {
            return declaring.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private EntityPersister persister(Class<?> type) {
        return sessions.getMappingMetamodel().getEntityDescriptor(type);
    }
}
