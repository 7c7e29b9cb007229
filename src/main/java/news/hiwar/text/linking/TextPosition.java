package news.hiwar.text.linking;

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
