package news.hiwar.ingestion.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.actor.ActorKind;
import news.hiwar.graph.dialogue.Dialogue;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.dialogue.RoundStatus;
import news.hiwar.graph.events.NamesChanged;
import news.hiwar.graph.naming.Alias;
import news.hiwar.graph.naming.Localized;
import news.hiwar.graph.naming.Named;
import news.hiwar.graph.outlet.Outlet;
import news.hiwar.graph.topic.Topic;
import news.hiwar.ingestion.imports.ImportResult.Origin;
import news.hiwar.platform.database.BulkLoadLock;

/** Makes and updates what articles refer to. What was made here, by seeds or by hand, is left as it is. */
@ApplicationScoped
class ReferenceIntake {
    private final EntityManager entities;
    private final BulkLoadLock turn;
    private final Event<NamesChanged> names;

    ReferenceIntake(EntityManager entities, BulkLoadLock turn, Event<NamesChanged> names) {
        this.entities = entities;
        this.turn = turn;
        this.names = names;
    }

    @Transactional
    List<ImportResult> storeThings(ReferenceFile type, Map<Origin, JsonLineParser.Thing> lines) {
        turn.take();
        return told(
                switch (type) {
                    case OUTLETS ->
                        things(lines, Outlet.class, Outlet::new, (outlet, line) -> name(outlet.aliases, line));
                    case ACTORS -> things(lines, Actor.class, Actor::new, ReferenceIntake::describe);
                    case TOPICS -> things(lines, Topic.class, Topic::new, (topic, line) -> name(topic.aliases, line));
                    case ROUNDS -> throw new IllegalArgumentException("rounds have lines of their own");
                });
    }

    private <T extends Named> List<ImportResult> things(
            Map<Origin, JsonLineParser.Thing> lines,
            Class<T> type,
            Supplier<T> maker,
            BiConsumer<T, JsonLineParser.Thing> rest) {
        ReferenceRows<T> entries = new ReferenceRows<>(
                entities,
                type,
                maker,
                lines.values().stream().map(JsonLineParser.Thing::slug).toList());
        return lines.entrySet().stream()
                .map(of -> entries.put(of.getKey(), of.getValue().slug(), hash(of.getValue()), row -> {
                    row.rename(of.getValue().name());
                    rest.accept(row, of.getValue());
                }))
                .toList();
    }

    private static void describe(Actor actor, JsonLineParser.Thing line) {
        ActorKind kind = line.kind();
        actor.kind = kind == null ? ActorKind.PERSON : kind;
        name(actor.aliases, line);
    }

    /** Every spelling stays that was ever seen. */
    private static void name(List<Alias> aliases, JsonLineParser.Thing line) {
        Stream.concat(line.name().texts(), line.aliases().stream())
                .distinct()
                .map(Alias::of)
                .filter(alias -> !aliases.contains(alias))
                .forEach(aliases::add);
    }

    @Transactional
    List<ImportResult> storeRounds(Map<Origin, JsonLineParser.Round> lines) {
        turn.take();
        ReferenceRows<Dialogue> dialogues = new ReferenceRows<>(
                entities,
                Dialogue.class,
                Dialogue::new,
                lines.values().stream().map(JsonLineParser.Round::dialogue).toList());
        ReferenceRows<DialogueRound> rounds = new ReferenceRows<>(
                entities,
                DialogueRound.class,
                DialogueRound::new,
                lines.values().stream().map(JsonLineParser.Round::slug).toList());
        return told(lines.entrySet().stream()
                .map(of -> round(of.getKey(), of.getValue(), dialogues, rounds))
                .toList());
    }

    private static ImportResult round(
            Origin origin,
            JsonLineParser.Round line,
            ReferenceRows<Dialogue> dialogues,
            ReferenceRows<DialogueRound> rounds) {
        Localized of = line.dialogueName();
        dialogues.put(origin, line.dialogue(), hash(of), dialogue -> dialogue.rename(of));
        return rounds.put(origin, line.slug(), hash(line), round -> {
            RoundStatus status = line.status();
            round.dialogue = dialogues.get(line.dialogue());
            round.number = line.number();
            round.name = line.name();
            round.status = status == null ? RoundStatus.ANNOUNCED : status;
        });
    }

    private static String hash(Object line) {
        return DocumentHash.of(line.toString().getBytes(UTF_8));
    }

    private List<ImportResult> told(List<ImportResult> results) {
        if (results.stream().anyMatch(ImportResult::isWritten)) {
            entities.flush();
            names.fire(new NamesChanged());
        }
        return results;
    }
}
