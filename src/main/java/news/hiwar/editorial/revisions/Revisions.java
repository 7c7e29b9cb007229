package news.hiwar.editorial.revisions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import news.hiwar.editorial.revisions.Revision.RevisionAction;
import news.hiwar.graph.article.Article;

/**
 * Keeps the revisions of articles: the whole content for each change, and not the changed rows as Hibernate Envers would,
 * since it is read and restored as a whole, and imports need not write it.
 */
@ApplicationScoped
public class Revisions {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final EntityManager entities;

    Revisions(EntityManager entities) {
        this.entities = entities;
    }

    /** The names of the fields in which two contents differ. */
    public static List<String> differences(ArticleContent one, ArticleContent other) {
        ObjectNode left = flat(one);
        ObjectNode right = flat(other);
        return StreamSupport.stream(((Iterable<String>) left::fieldNames).spliterator(), false)
                .filter(field -> !left.get(field).equals(right.get(field)))
                .toList();
    }

    private static ObjectNode flat(ArticleContent content) {
        ObjectNode tree = JSON.valueToTree(content);
        for (String part : List.of("content", "links")) {
            JsonNode members = tree.remove(part);
            tree.setAll((ObjectNode) members);
        }
        return tree;
    }

    /** Adds the content before the first change, unless there are revisions already. */
    public void begin(Article article, ArticleContent content) {
        if (Revision.count("articleId", article.rowId) > 0) return;
        add(article, content, RevisionAction.FOUND, null, List.of(), null, article.updatedAt);
    }

    /** Adds a revision, with the version that the article has in the database now. */
    public void add(
            Article article,
            ArticleContent content,
            RevisionAction action,
            @Nullable String author,
            List<String> fields,
            @Nullable String note,
            Instant at) {
        Revision revision = new Revision();
        revision.articleId = article.rowId;
        revision.version = article.version;
        revision.at = at;
        revision.author = author;
        revision.action = action;
        revision.fields = new ArrayList<>(fields);
        revision.note = note;
        revision.content = write(content);
        entities.persist(revision);
    }

    @Nullable
    public ArticleContent find(Article article, int version) {
        Revision revision = Revision.find("articleId = ?1 and version = ?2", article.rowId, version)
                .firstResult();
        return revision == null ? null : read(revision.content);
    }

    /** The fields that were changed after a version. */
    public List<String> changedSince(Article article, int version) {
        TreeSet<String> fields = new TreeSet<>();
        Revision.<Revision>stream("articleId = ?1 and version > ?2", article.rowId, version)
                .forEach(revision -> fields.addAll(revision.fields));
        return List.copyOf(fields);
    }

    private static String write(ArticleContent content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static ArticleContent read(String json) {
        try {
            return JSON.readValue(json, ArticleContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
