package news.hiwar.text.linking;

import java.util.List;
import news.hiwar.text.linking.LinkDecision.Evidence;

/** The links of an article, its ambiguous names and its unknown persons, in the order of the text. */
public record LinkingResult(List<EntityLink> links, List<AmbiguousMatch> ambiguous, List<UnlinkedPerson> suggestions) {

    /**
     * A link from a range of the text to a target; {@code text} is the text from {@code start} to {@code end}.
     *
     * @param confidence from 0 to 1: see {@link Evidence}
     * @param why the evidence for it
     */
    public record EntityLink(
            Target target, TextPosition place, int start, int end, String text, double confidence, String why) {}

    /** A name that is not linked because it could be that of any of the candidates, or of an unknown person. */
    public record AmbiguousMatch(
            TextPosition place, int start, int end, String text, List<Target> candidates, String why) {}

    /**
     * A person whom the text names repeatedly and who matches no actor.
     *
     * @param spellings the spellings in the text, the longest first
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
