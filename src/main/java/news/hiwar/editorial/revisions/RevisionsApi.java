package news.hiwar.editorial.revisions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.github.difflib.DiffUtils;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.hiwar.graph.article.Article;
import news.hiwar.platform.relay.Relations;
import news.hiwar.platform.staff.Role;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.graphql.Type;
import org.hibernate.Session;

@GraphQLApi
@RunOnVirtualThread
@Transactional
public class RevisionsApi {
    private static final int NEWEST = 50;

    /** The maximum number of paragraphs, of both texts, that are compared with each other. */
    private static final int MAX_COMPARED = 2000;

    private record CorrectionRow(
            Long article, Instant at, @Nullable String note) {}

    private final Session session;

    RevisionsApi(Session session) {
        this.session = session;
    }

    @Description("Corrections after publication, oldest first.")
    public List<@NonNull List<@NonNull Correction>> corrections(@Source List<Article> articles) {
        Map<Long, List<Correction>> corrections = session.createSelectionQuery(
                        "select r.articleId, r.at, r.note from Revision r where r.articleId in :articles"
                                + " and r.action = CORRECTED order by r.rowId",
                        CorrectionRow.class)
                .setParameter(
                        "articles",
                        articles.stream().map(article -> article.rowId).toList())
                .getResultStream()
                .collect(groupingBy(
                        CorrectionRow::article,
                        mapping(row -> new Correction(row.at, String.valueOf(row.note)), toList())));
        return articles.stream()
                .map(article -> corrections.getOrDefault(article.rowId, List.of()))
                .toList();
    }

    @RolesAllowed(Role.EDITOR_NAME)
    @Description(
            "Latest 50 revisions, latest first; none before the first change by an editor. Requires the role EDITOR.")
    public List<@NonNull List<@NonNull Revision>> revisions(@Source List<Article> articles) {
        Map<Long, List<Revision>> revisions = Relations.newest(
                Revision.class,
                articles.stream().map(article -> article.rowId).toList(),
                "from Revision r where r.articleId = {scope} order by r.version desc",
                NEWEST,
                revision -> revision.articleId);
        return articles.stream()
                .map(article -> revisions.getOrDefault(article.rowId, List.of()))
                .toList();
    }

    @RolesAllowed(Role.EDITOR_NAME)
    @Description("The paragraphs in which it differs from the previous revision; none for the first.")
    public List<@NonNull List<@NonNull ParagraphChange>> paragraphChanges(@Source List<Revision> revisions) {
        Map<Long, Revision> before = session.createSelectionQuery(
                        "select r.rowId, p from Revision r join Revision p on p.articleId = r.articleId and p.version ="
                                + " (select max(q.version) from Revision q where q.articleId = r.articleId"
                                + " and q.version < r.version) where r.rowId in :revisions",
                        Object[].class)
                .setParameterList(
                        "revisions",
                        revisions.stream().map(revision -> revision.rowId).toList())
                .getResultStream()
                .collect(toMap(row -> (Long) row[0], row -> (Revision) row[1]));
        return revisions.stream()
                .map(revision -> Optional.ofNullable(before.get(revision.rowId))
                        .map(earlier -> changes(earlier, revision))
                        .orElse(List.of()))
                .toList();
    }

    private static List<ParagraphChange> changes(Revision before, Revision after) {
        List<String> old = ArticleContents.texts(Revisions.read(before.content));
        List<String> text = ArticleContents.texts(Revisions.read(after.content));
        return changes(old, text);
    }

    /** The changed paragraphs of a text; of very many, those between the first and the last change count as changed. */
    static List<ParagraphChange> changes(List<String> old, List<String> text) {
        int shorter = Math.min(old.size(), text.size());
        int same = 0;
        while (same < shorter && old.get(same).equals(text.get(same))) same++;
        int rest = 0;
        while (rest < shorter - same && old.get(old.size() - 1 - rest).equals(text.get(text.size() - 1 - rest))) rest++;
        List<String> before = old.subList(same, old.size() - rest);
        List<String> after = text.subList(same, text.size() - rest);
        if (before.size() + after.size() > MAX_COMPARED) return changes(same, before, same, after);
        int start = same;
        return DiffUtils.diff(before, after).getDeltas().stream()
                .flatMap(delta -> changes(
                        start + delta.getSource().getPosition(),
                        delta.getSource().getLines(),
                        start + delta.getTarget().getPosition(),
                        delta.getTarget().getLines())
                        .stream())
                .toList();
    }

    private static List<ParagraphChange> changes(int from, List<String> old, int to, List<String> text) {
        List<ParagraphChange> changes = new ArrayList<>();
        for (int i = 0; i < Math.max(old.size(), text.size()); i++) {
            boolean was = i < old.size();
            boolean is = i < text.size();
            changes.add(new ParagraphChange(
                    was ? from + i : null, is ? to + i : null, was ? old.get(i) : null, is ? text.get(i) : null));
        }
        return changes;
    }

    @Description("A correction of an article after publication.")
    @Type("Correction")
    public record Correction(
            @Description("When it was corrected.") Instant at,

            @Description("The note of the editor: what was corrected and why.")
            String note) {}

    @Description("A paragraph that a revision added, removed or changed.")
    @Type("ParagraphChange")
    public record ParagraphChange(
            @Nullable @Description("Its index before, from 0; null if it was added.")
            Integer indexBefore,

            @Nullable @Description("Its index after, from 0; null if it was removed.")
            Integer indexAfter,

            @Nullable @Description("Its text before; null if it was added.")
            String before,

            @Nullable @Description("Its text after; null if it was removed.")
            String after) {}
}
