package news.hiwar.text.linking;

import io.smallrye.graphql.api.Nullable;
import java.util.Set;
import news.hiwar.text.linking.LinkDecision.Evidence;

/** Decides whether a name of a government body, group or organisation means the one in the graph. */
final class OrganisationRule {
    /** The number of other actors that makes it likely that the article is about the field that the graph covers. */
    private static final int COMPANY = 4;

    private final LinkingContext story;

    OrganisationRule(LinkingContext story) {
        this.story = story;
    }

    @Nullable
    LinkDecision judge(NameOccurrence sighting) {
        if (WordList.GROUPS.hasBare(sighting.before()) || story.isForeign(sighting)) return null;
        if (sighting.found().names().size() > 1) return LinkDecision.of(sighting, Evidence.AMBIGUOUS);
        Target body = sighting.target();
        boolean primary = sighting.found().names().get(0).primary();
        boolean brief = !primary && story.isShort(sighting.name(), body);
        if (primary || (!brief && story.namesState(sighting.name()))) {
            return LinkDecision.of(sighting, sighting.isOneWord() ? Evidence.ONE_WORD : Evidence.WHOLE_NAME);
        }
        if (brief && story.namesInFull(body)) return LinkDecision.of(sighting, Evidence.SHORT_OF_WHOLE_NAME);
        if (story.hasForeign(body)) return LinkDecision.of(sighting, Evidence.AMBIGUOUS);
        Set<Target> homes = story.gazetteer.homes(body);
        if (homes.stream().anyMatch(story::names)) return LinkDecision.of(sighting, Evidence.AT_HOME);
        if (!brief && homes.isEmpty()) {
            return LinkDecision.of(sighting, sighting.isOneWord() ? Evidence.ONE_WORD : Evidence.WHOLE_NAME);
        }
        boolean likely = homes.isEmpty() && story.company(body) >= COMPANY;
        return LinkDecision.of(sighting, likely ? Evidence.IN_COMPANY : Evidence.AMBIGUOUS);
    }
}
