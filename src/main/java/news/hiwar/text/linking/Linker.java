package news.hiwar.text.linking;

import static java.util.Comparator.comparing;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.hiwar.graph.actor.ActorKind;
import news.hiwar.text.linking.TextPosition.Part;

/** LinkingResult what an article names to what the graph knows. */
public final class Linker {
    private final LinkingContext story;
    private final PersonRule persons;
    private final StateRule states;
    private final OrganisationRule bodies;
    private final DialogueRule dialogues;
    private final List<EntityLink> links = new ArrayList<>();
    private final List<AmbiguousMatch> ambiguous = new ArrayList<>();

    private Linker(LinkingContext story) {
        this.story = story;
        persons = new PersonRule(story);
        states = new StateRule(story);
        bodies = new OrganisationRule(story);
        dialogues = new DialogueRule(story);
    }

    public static LinkingResult link(
            @Nullable String headline, @Nullable String standfirst, List<String> paragraphs, Gazetteer gazetteer) {
        List<TokenizedPassage> passages = new ArrayList<>();
        if (headline != null) passages.add(TokenizedPassage.of(new TextPosition(Part.HEADLINE, 0), headline));
        if (standfirst != null) passages.add(TokenizedPassage.of(new TextPosition(Part.STANDFIRST, 0), standfirst));
        for (int i = 0; i < paragraphs.size(); i++) {
            passages.add(TokenizedPassage.of(new TextPosition(Part.BODY, i), paragraphs.get(i)));
        }
        return new Linker(new LinkingContext(passages, gazetteer)).links();
    }

    private LinkingResult links() {
        story.sightings.forEach(this::judge);
        DialogueContext setting = new DialogueContext(story, dialogues);
        List<EntityLink> topics = new TopicRule(story).links(links);
        List<EntityLink> rounds = new ArrayList<>(new RoundRule(story, setting).links());
        rounds.addAll(new RoundDateRule(story, setting).links());
        List<EntityLink> talking = new PartiesRule(story, setting).links(links);
        List<EntityLink> all = Stream.of(links, topics, rounds, talking)
                .flatMap(List::stream)
                .sorted(comparing(
                                EntityLink::place, comparing(TextPosition::part).thenComparing(TextPosition::paragraph))
                        .thenComparing(EntityLink::start))
                .toList();
        return new LinkingResult(all, ambiguous, new UnknownPersons(story).suggestions());
    }

    private void judge(NameOccurrence sighting) {
        LinkDecision verdict = verdict(sighting);
        if (verdict == null) return;
        if (verdict.evidence() != Evidence.AMBIGUOUS) {
            Target target = verdict.targets().get(0);
            links.add(link(
                    sighting.passage(),
                    target,
                    verdict.evidence(),
                    verdict.start(),
                    sighting.found().end()));
            return;
        }
        ambiguous.add(new AmbiguousMatch(
                sighting.passage().place(),
                sighting.found().start(),
                sighting.found().end(),
                sighting.found().in(sighting.passage().text()),
                verdict.targets(),
                verdict.evidence().why));
    }

    @Nullable
    private LinkDecision verdict(NameOccurrence sighting) {
        Target target = sighting.target();
        return switch (target.kind()) {
            case OUTLET -> OutletRule.judge(sighting);
            case DIALOGUE -> dialogues.judge(sighting);
            default -> {
                if (OutletRule.isIntroduced(sighting)) yield null; // the newspaper that bears the name of a city
                if (target.isPerson()) yield persons.judge(sighting);
                yield target.actor() == ActorKind.STATE ? states.judge(sighting) : bodies.judge(sighting);
            }
        };
    }

    static EntityLink link(TokenizedPassage passage, Target target, Evidence evidence, int start, int end) {
        String text = passage.text().substring(start, end);
        return new EntityLink(target, passage.place(), start, end, text, evidence.confidence, evidence.why);
    }
}
