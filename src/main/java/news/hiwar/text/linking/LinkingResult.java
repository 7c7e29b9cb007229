package news.hiwar.text.linking;

import java.util.List;
import news.hiwar.text.linking.LinkDecision.Evidence;

/** What an article names, in the order of the text. */
public record LinkingResult(List<EntityLink> links, List<AmbiguousMatch> ambiguous, List<UnlinkedPerson> suggestions) {

    /**
     * A place in the text that is about a target: {@code text} is what stands there from {@code start} to {@code end}.
     *
     * @param confidence from 0 to 1: see {@link Evidence}
     * @param why what it rests on
     */
    public record EntityLink(
            Target target, TextPosition place, int start, int end, String text, double confidence, String why) {}

    /** A name in the text that is not linked, since it could be that of any of the candidates, or of somebody unknown. */
    public record AmbiguousMatch(
            TextPosition place, int start, int end, String text, List<Target> candidates, String why) {}

    /**
     * Somebody whom the text names again and again and whom no actor's name fits.
     *
     * @param spellings as they stand in the text, the longest first
     */
    public record UnlinkedPerson(String name, List<String> spellings, int times) {}

    /**
     * A part of an article.
     *
     * @param paragraph the index of the paragraph in the body; 0 in headline and standfirst
     */
    public record TextPosition(Part part, int paragraph) {
        public enum Part {
            HEADLINE,
            STANDFIRST,
            BODY
        }
    }
}
