package news.hiwar.editorial.desk;

import news.hiwar.editorial.revisions.EntityRef;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.relay.GlobalId;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.relay.StoredNode;

/** Finds what articles can be linked to, by public ids. */
final class LinkTargets {
    private LinkTargets() {}

    /** @throws MutationRejected if the id belongs to no record that articles can be linked to */
    static EntityRef find(String id) {
        GlobalId parsed = GlobalId.tryParse(id);
        Kind<?> kind = parsed == null ? null : Kinds.named(parsed.type()).orElse(null);
        if (parsed != null && kind != null && kind.links().isPresent()) {
            StoredNode row = Slugs.find(kind.type(), parsed.slug());
            if (row != null) return new EntityRef(kind, row.slug);
        }
        throw MutationRejected.because("target", "NOT_FOUND", "No actor, topic, round or dialogue has this id.");
    }
}
