package news.hiwar.text.linking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import news.hiwar.graph.actor.ActorKind;
import news.hiwar.graph.date.FuzzyDate;
import news.hiwar.graph.events.GazetteerReloaded;
import news.hiwar.graph.events.NamesChanged;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.graph.naming.Language;
import news.hiwar.graph.naming.Localized;
import news.hiwar.text.linking.Gazetteer.DialogueProfile;
import news.hiwar.text.linking.Gazetteer.Name;

/** Caches the gazetteer: it is loaded on first use, and again after names have changed. */
@ApplicationScoped
public class GazetteerCache {
    private record Snapshot(long version, Gazetteer gazetteer) {}

    private final EntityManager entities;
    private final Event<GazetteerReloaded> reloaded;
    private final AtomicLong version = new AtomicLong();
    private final ReentrantLock loading = new ReentrantLock();

    private volatile @Nullable Snapshot last;

    GazetteerCache(EntityManager entities, Event<GazetteerReloaded> reloaded) {
        this.entities = entities;
        this.reloaded = reloaded;
    }

    /** The cached gazetteer, for requests of readers: while changed names are being loaded, the previous one. */
    public Gazetteer cached() {
        Snapshot snapshot = last;
        return snapshot != null && loading.isLocked() ? snapshot.gazetteer : gazetteer();
    }

    /** The gazetteer with all committed names; waits while it is being loaded. */
    public Gazetteer gazetteer() {
        Snapshot snapshot = last;
        if (snapshot != null && snapshot.version == version.get()) return snapshot.gazetteer;
        loading.lock();
        try {
            snapshot = last;
            if (snapshot != null && snapshot.version == version.get()) return snapshot.gazetteer;
            long now = version.get(); // before loading: a change meanwhile counts as not yet loaded
            Gazetteer gazetteer = QuarkusTransaction.requiringNew().call(() -> new GazetteerReader(entities).read());
            last = new Snapshot(now, gazetteer);
            return gazetteer;
        } finally {
            loading.unlock();
            reloaded.fire(new GazetteerReloaded());
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) NamesChanged event) {
        version.incrementAndGet();
    }

    /** Reads all names from the database, each kind by one statement and its aliases by another. */
    private static final class GazetteerReader {
        private record Key(Kind<?> kind, long row) {}

        private final EntityManager entities;
        private final List<Name> names = new ArrayList<>();
        private final Map<Key, Target> targets = new HashMap<>();

        GazetteerReader(EntityManager entities) {
            this.entities = entities;
        }

        Gazetteer read() {
            for (Object[] row : rows(
                    "select a.rowId, a.slug, a.name, a.kind, f.rowId, a.rarity from Actor a left join a.affiliation f")) {
                add(Kinds.ACTOR, row, (ActorKind) row[3], (Long) row[4], 1 - (double) row[5]);
            }
            for (Kind<?> kind : Kinds.TAXONOMY) {
                if (!kind.isNamed()) continue;
                if (kind != Kinds.ACTOR) names(kind);
                aliases(kind);
            }
            Map<Long, List<DialogueProfile.Round>> rounds = rounds();
            return new Gazetteer(names, dialogues(rounds));
        }

        private List<Object[]> rows(String hql) {
            return entities.createQuery(hql, Object[].class).getResultList();
        }

        private Target add(
                Kind<?> kind, Object[] row, @Nullable ActorKind actor, @Nullable Long affiliation, double weight) {
            Target target = new Target(kind, (Long) row[0], (String) row[1], actor, affiliation, weight);
            targets.put(new Key(kind, target.key()), target);
            ((Localized) row[2]).texts().forEach(text -> names.add(new Name(target, text, true)));
            return target;
        }

        private void names(Kind<?> kind) {
            String rarity = kind.isWeighed() ? "e.rarity" : "1.0";
            for (Object[] row : rows("select e.rowId, e.slug, e.name, %s from %s e".formatted(rarity, kind.name()))) {
                add(kind, row, null, null, 1 - ((Number) row[3]).doubleValue());
            }
        }

        private void aliases(Kind<?> kind) {
            for (Object[] row : rows("select e.rowId, s.text from %s e join e.aliases s".formatted(kind.name()))) {
                Target target = targets.get(new Key(kind, (Long) row[0]));
                if (target != null) names.add(new Name(target, (String) row[1], false)); // else it came a moment ago
            }
        }

        /** A round is named with its dialogue, too: alone its name is that of many rounds. */
        private Map<Long, List<DialogueProfile.Round>> rounds() {
            Map<Long, List<DialogueProfile.Round>> rounds = new HashMap<>();
            for (Object[] row : rows("select r.rowId, r.slug, r.name, r.number, r.date, d.rowId, d.name"
                    + " from DialogueRound r join r.dialogue d order by r.number")) {
                Target round = add(Kinds.ROUND, row, null, null, 0);
                Localized name = (Localized) row[2];
                Localized dialogue = (Localized) row[6];
                for (Language language : Language.values()) {
                    String whole = name.in(language) + "، " + dialogue.in(language);
                    names.add(new Name(round, whole, false));
                }
                rounds.computeIfAbsent((Long) row[5], of -> new ArrayList<>())
                        .add(new DialogueProfile.Round(round, (int) row[3], (FuzzyDate) row[4]));
            }
            return rounds;
        }

        private List<DialogueProfile> dialogues(Map<Long, List<DialogueProfile.Round>> rounds) {
            Map<Target, List<Target>> parties = new LinkedHashMap<>();
            for (Object[] row :
                    rows("select d.rowId, p.rowId from Dialogue d join d.parties p order by d.rowId, index(p)")) {
                Target dialogue = targets.get(new Key(Kinds.DIALOGUE, (Long) row[0]));
                Target party = targets.get(new Key(Kinds.ACTOR, (Long) row[1]));
                if (dialogue == null || party == null) continue;
                parties.computeIfAbsent(dialogue, of -> new ArrayList<>()).add(party);
            }
            return parties.entrySet().stream()
                    .map(of -> new DialogueProfile(
                            of.getKey(),
                            of.getValue(),
                            rounds.getOrDefault(of.getKey().key(), List.of())))
                    .toList();
        }
    }
}
