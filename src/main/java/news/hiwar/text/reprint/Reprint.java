package news.hiwar.text.reprint;

/**
 * A text is all but that of an article.
 *
 * @param of the slug of the article
 * @param likeness which part of all their runs of words the two share, from {@link Candidates#ALIKE} to 1
 */
public record Reprint(String of, double likeness) {}
