package news.hiwar.text.linking;

import io.smallrye.graphql.api.Nullable;
import java.util.Set;
import news.hiwar.text.linking.LinkDecision.Evidence;

/** Decides whether a name of a government body, group or organisation means the one in the graph. */
final class OrganisationRule {
    /** The number of other actors that makes it likely that the article is about the field that the graph covers. */
    private static final int MIN_RELATED_ACTORS = 4;

    private final LinkingContext context;

    OrganisationRule(LinkingContext context) {
        this.context = context;
    }

    @Nullable
    LinkDecision judge(NameOccurrence occurrence) {
        if (WordList.GROUPS.hasBare(occurrence.before()) || context.isForeign(occurrence)) return null;
        if (occurrence.found().names().size() > 1) return LinkDecision.of(occurrence, Evidence.AMBIGUOUS);
        Target organisation = occurrence.target();
        boolean primary = occurrence.found().names().get(0).primary();
        boolean brief = !primary && context.isShort(occurrence.name(), organisation);
        if (primary || (!brief && context.namesState(occurrence.name()))) {
            return LinkDecision.of(occurrence, occurrence.isOneWord() ? Evidence.ONE_WORD : Evidence.WHOLE_NAME);
        }
        if (brief && context.namesInFull(organisation))
            return LinkDecision.of(occurrence, Evidence.SHORT_OF_WHOLE_NAME);
        if (context.hasForeign(organisation)) return LinkDecision.of(occurrence, Evidence.AMBIGUOUS);
        Set<Target> homes = context.gazetteer.homes(organisation);
        if (homes.stream().anyMatch(context::names)) return LinkDecision.of(occurrence, Evidence.AT_HOME);
        if (!brief && homes.isEmpty()) {
            return LinkDecision.of(occurrence, occurrence.isOneWord() ? Evidence.ONE_WORD : Evidence.WHOLE_NAME);
        }
        boolean likely = homes.isEmpty() && context.otherActors(organisation) >= MIN_RELATED_ACTORS;
        return LinkDecision.of(occurrence, likely ? Evidence.IN_COMPANY : Evidence.AMBIGUOUS);
    }
}
