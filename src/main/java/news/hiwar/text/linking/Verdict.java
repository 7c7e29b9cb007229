package news.hiwar.text.linking;

import java.util.List;

/**
 * What a name in a text stands for.
 *
 * @param start where it begins in the text, with what the gazetteer did not know of
 */
record Verdict(List<Target> targets, Evidence evidence, int start) {
    static Verdict of(Sighting sighting, Evidence evidence) {
        return new Verdict(
                sighting.found().targets(), evidence, sighting.found().start());
    }
}
