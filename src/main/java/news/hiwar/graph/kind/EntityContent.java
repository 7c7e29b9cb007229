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

    /**
     * An attribute of an entity that is content.
     *
     * @param index its index in Hibernate's persister
     * @param element the class of its value, or of the elements of its list
     */
    public record Attribute(String name, int index, Type type, Class<?> element, Field field) {
        public boolean isList() {
            return type instanceof CollectionType;
        }

        /** Whether it refers to other rows, which content names by their slugs. */
        public boolean isReference() {
            return StoredNode.class.isAssignableFrom(element);
        }

        /** Whether it lists rows of the entity's own, which are objects in content. */
        public boolean isOwned() {
            return OwnedRow.class.isAssignableFrom(element);
        }

        /** Whether an entity cannot do without a value. */
        public boolean isRequired() {
            return !isList() && element != boolean.class && !field.isAnnotationPresent(Nullable.class);
        }
    }

    /** Finds the rows that content refers to, by their slugs; the slug of a merged row leads to its survivor. */
    @FunctionalInterface
    public interface RowLookup {
        <R extends StoredNode> Map<String, R> rows(Class<R> type, Collection<String> slugs);
    }

    private final SessionFactoryImplementor sessions;
    private final Map<Class<?>, List<Attribute>> attributes = new ConcurrentHashMap<>();

    EntityContent(SessionFactory sessions) {
        this.sessions = sessions.unwrap(SessionFactoryImplementor.class);
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
        write(row, content, except, Slugs::rows);
    }

    /** Writes content whose references the lookup finds. */
    public void write(StoredNode row, JsonNode content, Collection<String> except, RowLookup lookup) {
        EntityPersister persister = persister(Hibernate.getClass(row));
        Map<Attribute, Object> values = new LinkedHashMap<>();
        for (Attribute attribute : attributes(Hibernate.getClass(row))) {
            JsonNode json = content.get(attribute.name);
            if (json == null || except.contains(attribute.name)) continue;
            if (json.equals(json(attribute.type, persister.getValue(row, attribute.index)))) continue;
            values.put(attribute, value(attribute.type, json, lookup));
        }
        values.forEach((attribute, value) -> set(row, persister, attribute, value));
        if (row instanceof Named named) named.rename(named.name);
    }

    @SuppressWarnings("unchecked") // an owned row's owner is the entity that has it in a list
    private static void set(StoredNode row, EntityPersister persister, Attribute attribute, @Nullable Object value) {
        if (!attribute.isList() || !(value instanceof List<?> list)) {
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
        for (Attribute attribute : attributes(Hibernate.getClass(row))) {
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

    private @Nullable Object value(Type type, JsonNode json, RowLookup lookup) {
        if (json.isNull()) return null;
        Class<?> target = type.getReturnedClass();
        if (type instanceof CollectionType list) {
            Type element = list.getElementType(sessions);
            if (element instanceof EntityType) return rows(element.getReturnedClass(), json, lookup);
            List<Object> values = new ArrayList<>();
            for (JsonNode each : json) values.add(value(element, each, lookup));
            return values;
        }
        if (type instanceof EntityType) {
            return lookup.rows(target.asSubclass(StoredNode.class), List.of(json.asText()))
                    .get(json.asText());
        }
        return JSON.convertValue(json, target);
    }

    private List<?> rows(Class<?> type, JsonNode json, RowLookup lookup) {
        if (StoredNode.class.isAssignableFrom(type)) return referred(type.asSubclass(StoredNode.class), json, lookup);
        EntityPersister persister = persister(type);
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) rows.add(create(type));
        for (Attribute attribute : attributes(type)) {
            List<JsonNode> values = StreamSupport.stream(json.spliterator(), false)
                    .map(each -> each.path(attribute.name))
                    .toList();
            Function<JsonNode, @Nullable Object> reader = reader(attribute.type, values, lookup);
            for (int i = 0; i < rows.size(); i++) {
                if (values.get(i).isValueNode() && values.get(i).isNull()) continue;
                if (!values.get(i).isMissingNode())
                    persister.setValue(rows.get(i), attribute.index, reader.apply(values.get(i)));
            }
        }
        return rows;
    }

    /** Reads the values of an attribute of many rows, references by one statement. */
    private Function<JsonNode, @Nullable Object> reader(Type type, List<JsonNode> values, RowLookup lookup) {
        if (!(type instanceof EntityType)) return json -> value(type, json, lookup);
        Map<String, ? extends StoredNode> rows = lookup.rows(
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

    private static <R extends StoredNode> List<R> referred(Class<R> type, JsonNode slugs, RowLookup lookup) {
        List<String> all = StreamSupport.stream(slugs.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        Map<String, R> rows = lookup.rows(type, all);
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

    /** The attributes that are content. */
    public List<Attribute> attributes(Class<?> entity) {
        return attributes.computeIfAbsent(entity, type -> {
            EntityPersister persister = persister(type);
            String[] names = persister.getPropertyNames();
            return IntStream.range(0, names.length)
                    .mapToObj(i -> attribute(names[i], i, persister.getPropertyTypes()[i], field(type, names[i])))
                    .filter(attribute -> !attribute.field.isAnnotationPresent(NotContent.class))
                    .toList();
        });
    }

    private Attribute attribute(String name, int index, Type type, Field field) {
        Type element = type instanceof CollectionType list ? list.getElementType(sessions) : type;
        Class<?> plain = field.getType().isPrimitive() ? field.getType() : element.getReturnedClass();
        return new Attribute(name, index, type, plain, field);
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
