package news.hiwar.text.linking;

import java.util.List;

/** A name in the text that is not linked, since it could be that of any of the candidates, or of somebody unknown. */
public record AmbiguousMatch(
        TextPosition place, int start, int end, String text, List<Target> candidates, String why) {}
