package news.hiwar.text.linking;

import static java.util.Comparator.comparing;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.hiwar.graph.actor.ActorKind;
import news.hiwar.text.linking.Place.Part;

/** Links what an article names to what the graph knows. */
public final class Linker {
    private final Story story;
    private final Persons persons;
    private final States states;
    private final Bodies bodies;
    private final Dialogues dialogues;
    private final List<Link> links = new ArrayList<>();
    private final List<Ambiguity> ambiguous = new ArrayList<>();

    private Linker(Story story) {
        this.story = story;
        persons = new Persons(story);
        states = new States(story);
        bodies = new Bodies(story);
        dialogues = new Dialogues(story);
    }

    public static Links link(
            @Nullable String headline, @Nullable String standfirst, List<String> paragraphs, Gazetteer gazetteer) {
        List<Passage> passages = new ArrayList<>();
        if (headline != null) passages.add(Passage.of(new Place(Part.HEADLINE, 0), headline));
        if (standfirst != null) passages.add(Passage.of(new Place(Part.STANDFIRST, 0), standfirst));
        for (int i = 0; i < paragraphs.size(); i++) {
            passages.add(Passage.of(new Place(Part.BODY, i), paragraphs.get(i)));
        }
        return new Linker(new Story(passages, gazetteer)).links();
    }

    private Links links() {
        story.sightings.forEach(this::judge);
        Setting setting = new Setting(story, dialogues);
        List<Link> topics = new Topics(story).links(links);
        List<Link> rounds = new ArrayList<>(new Rounds(story, setting).links());
        rounds.addAll(new RoundDays(story, setting).links());
        List<Link> talking = new PartiesTalking(story, setting).links(links);
        List<Link> all = Stream.of(links, topics, rounds, talking)
                .flatMap(List::stream)
                .sorted(comparing(Link::place, comparing(Place::part).thenComparing(Place::paragraph))
                        .thenComparing(Link::start))
                .toList();
        return new Links(all, ambiguous, new Strangers(story).suggestions());
    }

    private void judge(Sighting sighting) {
        Verdict verdict = verdict(sighting);
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
        ambiguous.add(new Ambiguity(
                sighting.passage().place(),
                sighting.found().start(),
                sighting.found().end(),
                sighting.found().in(sighting.passage().text()),
                verdict.targets(),
                verdict.evidence().why));
    }

    @Nullable
    private Verdict verdict(Sighting sighting) {
        Target target = sighting.target();
        return switch (target.kind()) {
            case OUTLET -> Media.judge(sighting);
            case DIALOGUE -> dialogues.judge(sighting);
            default -> {
                if (Media.isIntroduced(sighting)) yield null; // the newspaper that bears the name of a city
                if (target.isPerson()) yield persons.judge(sighting);
                yield target.actor() == ActorKind.STATE ? states.judge(sighting) : bodies.judge(sighting);
            }
        };
    }

    static Link link(Passage passage, Target target, Evidence evidence, int start, int end) {
        String text = passage.text().substring(start, end);
        return new Link(target, passage.place(), start, end, text, evidence.confidence, evidence.why);
    }
}
