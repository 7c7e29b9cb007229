package news.hiwar.text.linking;

/**
 * One name of a target.
 *
 * @param primary whether it is its name, not an alias
 */
public record Name(Target target, String text, boolean primary) {}
