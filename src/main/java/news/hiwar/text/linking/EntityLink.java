package news.hiwar.text.linking;

/**
 * A place in the text that is about a target: {@code text} is what stands there from {@code start} to {@code end}.
 *
 * @param confidence from 0 to 1: see {@link Evidence}
 * @param why what it rests on
 */
public record EntityLink(
        Target target, TextPosition place, int start, int end, String text, double confidence, String why) {}
