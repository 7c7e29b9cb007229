package news.hiwar.editorial.revisions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.stream.Stream;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.text.linking.LinkingResult.EntityLink;
import news.hiwar.text.linking.Target;

/** A reference to a record that articles can be linked to. As JSON the kind is its code, such as {@code ROUND}. */
public record EntityRef(Kind<?> kind, String slug) {
    @JsonCreator
    static EntityRef of(@JsonProperty("kind") String code, @JsonProperty("slug") String slug) {
        return new EntityRef(Kinds.coded(code).orElseThrow(), slug);
    }

    /** The reference to a recognised record; null for an outlet, to which articles are not linked. */
    @Nullable
    public static EntityRef of(Target target) {
        return target.kind().links().isEmpty() ? null : new EntityRef(target.kind(), target.slug());
    }

    /** Adds links to all records that were found in a text. */
    public static ArticleContent.Links allOf(List<EntityLink> found, ArticleContent.Links links) {
        return found.stream()
                .flatMap(link -> Stream.ofNullable(of(link.target())))
                .distinct()
                .reduce(links, ArticleContent.Links::with, (some, others) -> others);
    }
}
