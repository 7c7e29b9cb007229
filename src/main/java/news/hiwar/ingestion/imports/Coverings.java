package news.hiwar.ingestion.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.coverage.ArticleAnnotations;
import news.hiwar.graph.coverage.AssertedLinks;
import news.hiwar.graph.coverage.Mention;
import news.hiwar.text.linking.EntityLink;
import news.hiwar.text.linking.TargetKind;
import news.hiwar.text.linking.TextPosition.Part;

/** Turns what was found in the text of a draft, and what its document itself says, into what its article covers. */
final class Coverings {
    private Coverings() {}

    static ArticleAnnotations of(Article article, Draft draft, References references) {
        List<Mention> mentions = draft.links().links().stream()
                .filter(link -> link.place().part() == Part.BODY)
                .flatMap(link -> mention(article, link, references).stream())
                .toList();
        return new ArticleAnnotations(article, mentions, delivered(draft, references));
    }

    private static Optional<Mention> mention(Article article, EntityLink link, References references) {
        Mention mention = new Mention();
        mention.article = article;
        mention.paragraph = link.place().paragraph();
        mention.start = link.start();
        mention.end = link.end();
        mention.text = link.text();
        String slug = link.target().slug();
        switch (link.target().kind()) {
            case ACTOR -> mention.actor = references.actors().get(slug);
            case TOPIC -> mention.topic = references.topics().get(slug);
            case ROUND -> mention.round = references.rounds().get(slug);
            case DIALOGUE, OUTLET -> {}
        }
        boolean known = mention.actor != null || mention.topic != null || mention.round != null;
        return known ? Optional.of(mention) : Optional.empty();
    }

    /** Mentions stand in the body: what the headline or the standfirst names, and the dialogues, come in here. */
    private static AssertedLinks delivered(Draft draft, References references) {
        JsonLineParser.Article line = draft.named();
        return new AssertedLinks(
                covered(line == null ? List.of() : line.actors(), TargetKind.ACTOR, draft, references.actors()),
                covered(line == null ? List.of() : line.topics(), TargetKind.TOPIC, draft, references.topics()),
                covered(
                        line == null ? List.of() : References.slugs(line.rounds()),
                        TargetKind.ROUND,
                        draft,
                        references.rounds()),
                covered(List.of(), TargetKind.DIALOGUE, draft, references.dialogues()));
    }

    private static <T> List<T> covered(List<String> named, TargetKind kind, Draft draft, Map<String, T> known) {
        Stream<String> found = draft.links().links().stream()
                .filter(link -> link.place().part() != Part.BODY || kind == TargetKind.DIALOGUE)
                .map(EntityLink::target)
                .filter(target -> target.kind() == kind)
                .map(target -> target.slug());
        return References.rows(known, Stream.concat(named.stream(), found).toList());
    }
}
