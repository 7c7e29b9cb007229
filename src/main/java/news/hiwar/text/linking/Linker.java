package news.hiwar.text.linking;

import static java.util.Comparator.comparing;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.hiwar.graph.actor.ActorKind;
import news.hiwar.text.linking.LinkDecision.Evidence;
import news.hiwar.text.linking.LinkingResult.AmbiguousMatch;
import news.hiwar.text.linking.LinkingResult.EntityLink;
import news.hiwar.text.linking.LinkingResult.TextPosition;
import news.hiwar.text.linking.LinkingResult.TextPosition.Part;

/** Links the names in an article to actors, topics, outlets, dialogues and rounds. */
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
        RoundRule roundRule = new RoundRule(story, setting);
        List<EntityLink> rounds = new ArrayList<>(roundRule.linksByNumber());
        rounds.addAll(roundRule.linksByDate());
        List<EntityLink> talking = setting.links(links);
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
            case OUTLET -> judgeOutlet(sighting);
            case DIALOGUE -> dialogues.judge(sighting);
            default -> {
                if (isIntroducedAsOutlet(sighting)) yield null; // the newspaper that bears the name of a city
                if (target.isPerson()) yield persons.judge(sighting);
                yield target.actor() == ActorKind.STATE ? states.judge(sighting) : bodies.judge(sighting);
            }
        };
    }

    static EntityLink link(TokenizedPassage passage, Target target, Evidence evidence, int start, int end) {
        String text = passage.text().substring(start, end);
        return new EntityLink(target, passage.place(), start, end, text, evidence.confidence, evidence.why);
    }

    /** Whether a word for a medium, such as newspaper, is before the name. */
    private static boolean isIntroducedAsOutlet(NameOccurrence sighting) {
        return WordList.MEDIA.hasBare(sighting.before());
    }

    /** An outlet is meant if it is introduced or in quotes: its name is often an ordinary word, such as the East. */
    @Nullable
    private static LinkDecision judgeOutlet(NameOccurrence sighting) {
        boolean enclosed = sighting.passage()
                .isEnclosed(sighting.found().first(), sighting.found().last());
        boolean own = WordList.MEDIA.has(sighting.name().split(" ", -1)[0])
                || sighting.name().chars().anyMatch(Character::isDigit)
                || (sighting.isLatin() && !sighting.isOneWord());
        return isIntroducedAsOutlet(sighting) || enclosed || own ? LinkDecision.of(sighting, Evidence.OUTLET) : null;
    }
}
