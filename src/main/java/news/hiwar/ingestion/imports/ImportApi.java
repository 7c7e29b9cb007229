package news.hiwar.ingestion.imports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.outlet.Outlet;
import news.hiwar.ingestion.imports.ImportPreview.AmbiguousName;
import news.hiwar.ingestion.imports.ImportPreview.DateClue;
import news.hiwar.ingestion.imports.ImportPreview.DroppedLine;
import news.hiwar.ingestion.imports.ImportPreview.PreviewLink;
import news.hiwar.ingestion.imports.ImportPreview.TextPart;
import news.hiwar.ingestion.imports.ImportPreview.UnknownName;
import news.hiwar.platform.graphql.ClientError;
import news.hiwar.platform.relay.Node;
import news.hiwar.platform.relay.Relations;
import news.hiwar.platform.relay.StoredNode;
import news.hiwar.platform.staff.Role;
import news.hiwar.text.linking.LinkingResult.AmbiguousMatch;
import news.hiwar.text.linking.LinkingResult.EntityLink;
import news.hiwar.text.linking.Target;
import news.hiwar.text.reprint.Reprints.Reprint;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;

@GraphQLApi
@RunOnVirtualThread
@Transactional
public class ImportApi {
    private final Importer importer;

    ImportApi(Importer importer) {
        this.importer = importer;
    }

    private static class NoArticleInText extends ClientError {
        NoArticleInText(String reason) {
            super("NO_ARTICLE", "The text holds no article: %s.".formatted(reason));
        }
    }

    @Query
    @RolesAllowed(Role.EDITOR_NAME)
    @Description(
            "Previews the article that an import would create from a page saved from the web. Requires the role EDITOR.")
    public ImportPreview importPreview(@Description("The text copied from the page, or its HTML.") String text) {
        try {
            Draft draft = importer.read(text);
            return preview(draft, importer.check(draft));
        } catch (DocumentRejected e) {
            throw new NoArticleInText(e.reason());
        }
    }

    private static ImportPreview preview(Draft draft, ImportResult result) {
        Map<Target, Node> nodes = nodes(Stream.concat(
                        draft.links().links().stream().map(EntityLink::target),
                        draft.links().ambiguous().stream().flatMap(match -> match.candidates().stream()))
                .collect(toSet()));
        Reprint reprint = result.reprint();
        return new ImportPreview(
                result.outcome(),
                result.reason(),
                result.slug(),
                reprint == null
                        ? null
                        : Article.<Article>find("slug", reprint.of()).firstResult(),
                reprint == null ? null : reprint.likeness(),
                draft.headline(),
                draft.standfirst(),
                draft.paragraphs(),
                draft.authors(),
                draft.dateline(),
                draft.outlet() == null
                        ? null
                        : Outlet.<Outlet>find("slug", draft.outlet()).firstResult(),
                draft.outletName(),
                draft.url(),
                draft.language(),
                draft.publishedAt(),
                draft.publication().date(),
                draft.publication().confidence(),
                draft.publication().evidence().stream().map(DateClue::of).toList(),
                draft.links().links().stream()
                        .flatMap(link -> link(link, nodes))
                        .toList(),
                draft.links().ambiguous().stream()
                        .map(match -> ambiguous(match, nodes))
                        .toList(),
                draft.links().suggestions().stream()
                        .map(person -> new UnknownName(person.name(), person.spellings(), person.times()))
                        .toList(),
                draft.dropped().stream().map(DroppedLine::of).toList(),
                ReviewNotes.of(draft));
    }

    /** Loads the rows of targets, one statement for each kind. Rows that were deleted meanwhile are missing. */
    private static Map<Target, Node> nodes(Collection<Target> targets) {
        Map<Target, Node> nodes = new HashMap<>();
        Map<Kind<?>, Set<Target>> byKind = targets.stream().collect(groupingBy(Target::kind, toSet()));
        byKind.forEach((kind, ofKind) -> {
            Map<Long, ? extends StoredNode> rows =
                    Relations.rows(kind.type(), ofKind.stream().map(Target::key).toList());
            ofKind.forEach(target -> {
                if (rows.get(target.key()) instanceof Node node) nodes.put(target, node);
            });
        });
        return nodes;
    }

    private static Stream<PreviewLink> link(EntityLink link, Map<Target, Node> nodes) {
        return Stream.ofNullable(nodes.get(link.target()))
                .map(target -> new PreviewLink(
                        target,
                        TextPart.of(link.place()),
                        link.place().paragraph(),
                        link.start(),
                        link.end(),
                        link.text(),
                        link.confidence(),
                        link.why()));
    }

    private static AmbiguousName ambiguous(AmbiguousMatch match, Map<Target, Node> nodes) {
        return new AmbiguousName(
                match.candidates().stream()
                        .flatMap(target -> Stream.ofNullable(nodes.get(target)))
                        .toList(),
                TextPart.of(match.place()),
                match.place().paragraph(),
                match.start(),
                match.end(),
                match.text());
    }
}
