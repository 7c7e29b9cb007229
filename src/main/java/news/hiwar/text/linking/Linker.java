package news.hiwar.text.linking;

import static java.util.Comparator.comparing;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.hiwar.graph.actor.ActorKind;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.text.linking.LinkDecision.Evidence;
import news.hiwar.text.linking.LinkingResult.AmbiguousMatch;
import news.hiwar.text.linking.LinkingResult.EntityLink;
import news.hiwar.text.linking.LinkingResult.TextPosition;
import news.hiwar.text.linking.LinkingResult.TextPosition.Part;

/** Links the names in an article to actors, topics, outlets, dialogues and rounds. */
public final class Linker {

    private final LinkingContext context;
    private final PersonRule persons;
    private final StateRule states;
    private final OrganisationRule organisations;
    private final DialogueRule dialogues;
    private final List<EntityLink> links = new ArrayList<>();
    private final List<AmbiguousMatch> ambiguous = new ArrayList<>();

    private Linker(LinkingContext context) {
        this.context = context;
        persons = new PersonRule(context);
        states = new StateRule(context);
        organisations = new OrganisationRule(context);
        dialogues = new DialogueRule(context);
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
        context.occurrences.forEach(this::judge);
        List<EntityLink> topics = new TopicRule(context).links(links);
        RoundRule rounds = new RoundRule(context, dialogues);
        List<EntityLink> all = Stream.of(
                        links, topics, rounds.linksByNumber(), rounds.linksByDate(), dialogues.links(links))
                .flatMap(List::stream)
                .sorted(comparing(
                                EntityLink::place, comparing(TextPosition::part).thenComparing(TextPosition::paragraph))
                        .thenComparing(EntityLink::start))
                .toList();
        return new LinkingResult(all, ambiguous, new UnknownPersons(context).suggestions());
    }

    private void judge(NameOccurrence occurrence) {
        LinkDecision decision = decision(occurrence);
        if (decision == null) return;
        if (decision.evidence() != Evidence.AMBIGUOUS) {
            Target target = decision.targets().get(0);
            links.add(link(
                    occurrence.passage(),
                    target,
                    decision.evidence(),
                    decision.start(),
                    occurrence.found().end()));
            return;
        }
        ambiguous.add(new AmbiguousMatch(
                occurrence.passage().place(),
                occurrence.found().start(),
                occurrence.found().end(),
                occurrence.found().in(occurrence.passage().text()),
                decision.targets(),
                decision.evidence().why));
    }

    private @Nullable LinkDecision decision(NameOccurrence occurrence) {
        Target target = occurrence.target();
        if (target.kind() == Kinds.OUTLET) return judgeOutlet(occurrence);
        if (target.kind() == Kinds.DIALOGUE) return dialogues.judge(occurrence);
        if (isIntroducedAsOutlet(occurrence)) return null; // the newspaper that bears the name of a city
        if (target.isPerson()) return persons.judge(occurrence);
        return target.actor() == ActorKind.STATE ? states.judge(occurrence) : organisations.judge(occurrence);
    }

    static EntityLink link(TokenizedPassage passage, Target target, Evidence evidence, int start, int end) {
        String text = passage.text().substring(start, end);
        return new EntityLink(target, passage.place(), start, end, text, evidence.confidence, evidence.why);
    }

    /** Whether a word for a medium, such as newspaper, is before the name. */
    private static boolean isIntroducedAsOutlet(NameOccurrence occurrence) {
        return WordList.MEDIA.hasBare(occurrence.before());
    }

    /** An outlet is meant if it is introduced or in quotes: its name is often an ordinary word, such as the East. */
    private static @Nullable LinkDecision judgeOutlet(NameOccurrence occurrence) {
        boolean enclosed = occurrence
                .passage()
                .isEnclosed(occurrence.found().first(), occurrence.found().last());
        boolean own = WordList.MEDIA.has(occurrence.name().split(" ", -1)[0])
                || occurrence.name().chars().anyMatch(Character::isDigit)
                || (occurrence.isLatin() && !occurrence.isOneWord());
        return isIntroducedAsOutlet(occurrence) || enclosed || own
                ? LinkDecision.of(occurrence, Evidence.OUTLET)
                : null;
    }
}
