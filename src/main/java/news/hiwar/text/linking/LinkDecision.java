package news.hiwar.text.linking;

import java.util.List;

/**
 * What a name in a text stands for.
 *
 * @param start where it begins in the text, with what the gazetteer did not know of
 */
record LinkDecision(List<Target> targets, Evidence evidence, int start) {
    static LinkDecision of(NameOccurrence sighting, Evidence evidence) {
        return new LinkDecision(
                sighting.found().targets(), evidence, sighting.found().start());
    }
}
