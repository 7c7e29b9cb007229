package news.hiwar.editorial.taxonomy;

import static java.util.stream.Collectors.groupingBy;

import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.PluralAttribute;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.coverage.LinkReassignments;
import news.hiwar.graph.kind.EntityContent;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.graph.link.ArticleLink;
import news.hiwar.graph.link.Mention;
import news.hiwar.platform.relay.MergeableNode;
import news.hiwar.platform.relay.OwnedRow;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.relay.StoredNode;
import news.hiwar.platform.relay.StoredNode.NotContent;
import org.hibernate.Session;

/**
 * Finds all attributes of entities that refer to a kind, by Hibernate's metamodel, and moves what refers to one record to
 * another, and back. Links and mentions of articles are left to {@link LinkReassignments}, and attributes that give a row
 * its place, such as a round's dialogue, to {@link RoundMoves}; what a row belongs to does not change.
 */
@ApplicationScoped
class EntityReferences {
    /** The sorts of attributes that refer to a record. */
    private enum Sort {
        /** Of another record: an actor's affiliation. */
        RECORD,
        /** A list of another record, in which nothing stands twice: the parties of a dialogue. */
        LIST,
        /** Of a row that a record owns: the actor of a participant. */
        OWNED_ROW,
        /** Of articles, of which there may be very many: the outlet. */
        ARTICLE
    }

    private record Reference(Sort sort, Class<?> owner, String attribute) {
        String name() {
            return owner.getSimpleName() + "." + attribute;
        }
    }

    /**
     * What has been moved of one attribute.
     *
     * @param attribute such as {@code Dialogue.parties}
     * @param records the slugs of the records that referred to the merged one
     * @param lists where it stood in lists
     * @param rows the keys of owned rows, or of articles
     */
    record Moved(String attribute, List<String> records, List<ListMembership> lists, List<Long> rows) {}

    /** A place in the list of the record of that slug; shared if the survivor was in the list, too. */
    record ListMembership(String slug, int position, boolean shared) {}

    private final Session session;
    private final EntityContent contents;
    private final TaxonomyEditing editing;
    private final Map<Class<?>, List<Reference>> references = new ConcurrentHashMap<>();

    EntityReferences(Session session, EntityContent contents, TaxonomyEditing editing) {
        this.session = session;
        this.contents = contents;
        this.editing = editing;
    }

    private List<Reference> to(Kind<?> kind) {
        return references.computeIfAbsent(
                kind.type(),
                type -> session.getMetamodel().getEntities().stream()
                        .flatMap(owner -> owner.getAttributes().stream()
                                .flatMap(attribute -> Stream.ofNullable(reference(owner, attribute, type))))
                        .sorted(Comparator.comparing(Reference::sort).thenComparing(Reference::name))
                        .toList());
    }

    private static @Nullable Reference reference(EntityType<?> entityType, Attribute<?, ?> attribute, Class<?> type) {
        boolean many = attribute instanceof PluralAttribute<?, ?, ?>;
        Class<?> target = attribute instanceof PluralAttribute<?, ?, ?> list
                ? list.getElementType().getJavaType()
                : attribute.getJavaType();
        Class<?> entity = entityType.getJavaType();
        boolean elsewhere = ArticleLink.class.isAssignableFrom(entity) || entity == Mention.class;
        boolean owner = attribute.getJavaMember() instanceof Field field && field.isAnnotationPresent(NotContent.class);
        if (target != type || elsewhere || owner) return null;
        Kind<?> kind = Kinds.of(entity).orElse(null);
        if (kind != null && kind.place().contains(attribute.getName())) return null;
        Sort sort =
                entity == Article.class ? Sort.ARTICLE : kind == null ? Sort.OWNED_ROW : many ? Sort.LIST : Sort.RECORD;
        return new Reference(sort, entity, attribute.getName());
    }

    /** Moves all references to the merged record, but for those of links, to the survivor. */
    <N extends MergeableNode> List<Moved> move(Kind<N> kind, N merged, N survivor) {
        List<Moved> moved = new ArrayList<>();
        for (Reference reference : to(kind)) {
            moved.add(
                    switch (reference.sort) {
                        case RECORD -> moveRecords(reference, merged, survivor);
                        case LIST -> moveLists(reference, merged, survivor);
                        case OWNED_ROW -> moveRows(reference, merged, survivor);
                        case ARTICLE -> moveArticles(reference, merged, survivor);
                    });
        }
        return moved;
    }

    private Moved moveRecords(Reference reference, StoredNode merged, StoredNode survivor) {
        List<? extends StoredNode> records = referring(reference, "o.%s = ?1", merged);
        for (StoredNode record : records) {
            editing.change(record, EntryAction.MERGED, r -> contents.set(r, reference.attribute, survivor));
        }
        return new Moved(reference.name(), slugs(records), List.of(), List.of());
    }

    private Moved moveLists(Reference reference, StoredNode merged, StoredNode survivor) {
        List<ListMembership> lists = new ArrayList<>();
        for (StoredNode record : referring(reference, "?1 member of o.%s", merged)) {
            List<Object> list = list(record, reference);
            ListMembership place = new ListMembership(record.slug, list.indexOf(merged), list.contains(survivor));
            lists.add(place);
            editing.change(record, EntryAction.MERGED, r -> {
                if (place.shared) list.remove(place.position);
                else list.set(place.position, survivor);
            });
        }
        return new Moved(reference.name(), List.of(), lists, List.of());
    }

    private Moved moveRows(Reference reference, StoredNode merged, StoredNode survivor) {
        List<? extends OwnedRow<?>> rows = rows(reference, "r.%s = ?1".formatted(reference.attribute), merged);
        set(reference, rows, survivor, EntryAction.MERGED);
        return new Moved(
                reference.name(),
                List.of(),
                List.of(),
                rows.stream().map(OwnedRow::key).toList());
    }

    private Moved moveArticles(Reference reference, StoredNode merged, StoredNode survivor) {
        String attribute = reference.attribute;
        session.flush();
        // An article that is being written is waited for; it would go on referring to the merged record.
        Object unused = session.createNativeQuery(
                        "select id from %s where id = :merged for update"
                                .formatted(Kinds.of(merged).table()),
                        Long.class)
                .setParameter("merged", merged.rowId)
                .getSingleResult();
        List<Long> keys = session.createSelectionQuery(
                        "select rowId from Article where %s = ?1".formatted(attribute), Long.class)
                .setParameter(1, merged)
                .getResultList();
        session.createMutationQuery("update Article set %1$s = ?2 where %1$s = ?1".formatted(attribute))
                .setParameter(1, merged)
                .setParameter(2, survivor)
                .executeUpdate();
        return new Moved(reference.name(), List.of(), List.of(), keys);
    }

    /** Moves back what still refers to the survivor. */
    <N extends MergeableNode> void moveBack(Kind<N> kind, List<Moved> all, N restored, N survivor) {
        for (Reference reference : to(kind)) {
            for (Moved moved : all) {
                if (!moved.attribute.equals(reference.name())) continue;
                switch (reference.sort) {
                    case RECORD -> moveRecordsBack(kind, reference, moved.records, restored, survivor);
                    case LIST -> moveListsBack(reference, moved.lists, restored, survivor);
                    case OWNED_ROW -> moveRowsBack(reference, moved.rows, restored, survivor);
                    case ARTICLE -> moveArticlesBack(reference, moved.rows, restored, survivor);
                }
            }
        }
    }

    private <N extends MergeableNode> void moveRecordsBack(
            Kind<N> kind, Reference reference, List<String> slugs, N restored, N survivor) {
        for (StoredNode record : records(reference, slugs)) {
            if (!Objects.equals(contents.get(record, reference.attribute), survivor)) continue;
            boolean allowed = kind.hierarchy()
                    .filter(hierarchy -> kind.type().isInstance(record))
                    .map(hierarchy -> hierarchy.allows(kind.type().cast(record), restored, session))
                    .orElse(true);
            if (!allowed) continue;
            editing.change(record, EntryAction.UNMERGED, r -> contents.set(r, reference.attribute, restored));
        }
    }

    private void moveListsBack(
            Reference reference, List<ListMembership> places, StoredNode restored, StoredNode survivor) {
        for (ListMembership place : places) {
            for (StoredNode record : records(reference, List.of(place.slug))) {
                List<Object> list = list(record, reference);
                int position = list.indexOf(survivor);
                if (position < 0) continue;
                editing.change(record, EntryAction.UNMERGED, r -> {
                    if (place.shared) list.add(Math.min(place.position, list.size()), restored);
                    else list.set(position, restored);
                });
            }
        }
    }

    private void moveRowsBack(Reference reference, List<Long> keys, StoredNode restored, StoredNode survivor) {
        if (keys.isEmpty()) return;
        Set<Long> moved = new HashSet<>(keys);
        List<? extends OwnedRow<?>> rows =
                rows(reference, "r.%s = ?1".formatted(reference.attribute), survivor).stream()
                        .filter(row -> moved.contains(row.key()))
                        .toList();
        set(reference, rows, restored, EntryAction.UNMERGED);
    }

    private void moveArticlesBack(Reference reference, List<Long> keys, StoredNode restored, StoredNode survivor) {
        LinkReassignments.chunks(keys)
                .forEach(some -> session.createMutationQuery(
                                "update Article set %1$s = ?1 where %1$s = ?2 and rowId in ?3"
                                        .formatted(reference.attribute))
                        .setParameter(1, restored)
                        .setParameter(2, survivor)
                        .setParameter(3, some)
                        .executeUpdate());
    }

    /** The number of records that refer to one directly, such as its affiliated actors. */
    int countRecords(Kind<?> kind, StoredNode record) {
        return to(kind).stream()
                .filter(reference -> reference.sort == Sort.RECORD)
                .mapToInt(reference -> referring(reference, "o.%s = ?1", record).size())
                .sum();
    }

    /** The number of records that have one in a list, or in a row that they own. */
    int countPlaces(Kind<?> kind, StoredNode record) {
        Set<StoredNode> owners = new HashSet<>();
        for (Reference reference : to(kind)) {
            if (reference.sort == Sort.LIST) owners.addAll(referring(reference, "?1 member of o.%s", record));
            if (reference.sort == Sort.OWNED_ROW) {
                rows(reference, "r.%s = ?1".formatted(reference.attribute), record)
                        .forEach(row -> owners.add(row.owner()));
            }
        }
        return owners.size();
    }

    /** The number of articles that refer to one by an attribute of their own. */
    int countArticles(Kind<?> kind, StoredNode record) {
        return to(kind).stream()
                .filter(reference -> reference.sort == Sort.ARTICLE)
                .mapToInt(reference -> Math.toIntExact(session.createSelectionQuery(
                                "select count(*) from Article where %s = ?1".formatted(reference.attribute), Long.class)
                        .setParameter(1, record)
                        .getSingleResult()))
                .sum();
    }

    private List<? extends StoredNode> referring(Reference reference, String condition, StoredNode to) {
        return session.createSelectionQuery(
                        "from %s o where ".formatted(reference.owner.getSimpleName())
                                + condition.formatted(reference.attribute),
                        reference.owner.asSubclass(StoredNode.class))
                .setParameter(1, to)
                .getResultList();
    }

    private List<? extends OwnedRow<?>> rows(Reference reference, String condition, StoredNode to) {
        return session.createSelectionQuery(
                        "from %s r where ".formatted(reference.owner.getSimpleName()) + condition, reference.owner)
                .setParameter(1, to)
                .getResultStream()
                .<OwnedRow<?>>map(row -> (OwnedRow<?>) row)
                .toList();
    }

    private void set(Reference reference, List<? extends OwnedRow<?>> rows, StoredNode to, EntryAction action) {
        rows.stream()
                .collect(groupingBy(OwnedRow::owner))
                .forEach((owner, some) -> editing.change(
                        owner, action, changed -> some.forEach(row -> contents.set(row, reference.attribute, to))));
    }

    private static Iterable<? extends StoredNode> records(Reference reference, List<String> slugs) {
        return Slugs.rows(reference.owner.asSubclass(StoredNode.class), slugs).values();
    }

    @SuppressWarnings("unchecked") // as the metamodel says
    private List<Object> list(StoredNode record, Reference reference) {
        return (List<Object>) Objects.requireNonNull(contents.get(record, reference.attribute));
    }

    private static List<String> slugs(List<? extends StoredNode> records) {
        return records.stream().map(record -> record.slug).toList();
    }
}
