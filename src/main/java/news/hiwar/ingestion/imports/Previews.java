package news.hiwar.ingestion.imports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.smallrye.graphql.api.Nullable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.dialogue.Dialogue;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.outlet.Outlet;
import news.hiwar.graph.topic.Topic;
import news.hiwar.platform.relay.Node;
import news.hiwar.platform.relay.Rows;
import news.hiwar.platform.relay.StoredNode;
import news.hiwar.text.linking.AmbiguousMatch;
import news.hiwar.text.linking.EntityLink;
import news.hiwar.text.linking.Target;
import news.hiwar.text.linking.TargetKind;
import news.hiwar.text.reprint.Reprint;

/** Shows a draft to an editor, with the rows that it would be linked to: each kind read by one statement. */
final class Previews {
    private final Map<Target, Node> nodes = new HashMap<>();

    private Previews(Collection<Target> targets) {
        Map<TargetKind, Set<Target>> byKind = targets.stream().collect(groupingBy(Target::kind, toSet()));
        byKind.forEach((kind, of) -> {
            Map<Long, ? extends StoredNode> rows =
                    Rows.load(type(kind), of.stream().map(Target::key).toList());
            of.forEach(target -> {
                if (rows.get(target.key()) instanceof Node node) nodes.put(target, node);
            });
        });
    }

    private static Class<? extends StoredNode> type(TargetKind kind) {
        return switch (kind) {
            case ACTOR -> Actor.class;
            case TOPIC -> Topic.class;
            case ROUND -> DialogueRound.class;
            case DIALOGUE -> Dialogue.class;
            case OUTLET -> Outlet.class;
        };
    }

    static ImportPreview of(Draft draft, Result result) {
        Previews previews = new Previews(Stream.concat(
                        draft.links().links().stream().map(EntityLink::target),
                        draft.links().ambiguous().stream().flatMap(name -> name.candidates().stream()))
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
                outlet(draft),
                draft.outletName(),
                draft.url(),
                draft.language(),
                draft.publishedAt(),
                draft.dated().date(),
                draft.dated().confidence(),
                draft.dated().evidence().stream().map(DateClue::of).toList(),
                draft.links().links().stream().flatMap(previews::link).toList(),
                draft.links().ambiguous().stream().map(previews::ambiguous).toList(),
                draft.links().suggestions().stream()
                        .map(name -> new UnknownName(name.name(), name.spellings(), name.times()))
                        .toList(),
                draft.dropped().stream().map(DroppedLine::of).toList(),
                ReviewNotes.of(draft));
    }

    @Nullable
    private static Outlet outlet(Draft draft) {
        return draft.outlet() == null
                ? null
                : Outlet.<Outlet>find("slug", draft.outlet()).firstResult();
    }

    /** Nothing where the target has gone since its names were read. */
    private Stream<PreviewLink> link(EntityLink link) {
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

    private AmbiguousName ambiguous(AmbiguousMatch name) {
        return new AmbiguousName(
                name.candidates().stream()
                        .flatMap(target -> Stream.ofNullable(nodes.get(target)))
                        .toList(),
                TextPart.of(name.place()),
                name.place().paragraph(),
                name.start(),
                name.end(),
                name.text());
    }
}
