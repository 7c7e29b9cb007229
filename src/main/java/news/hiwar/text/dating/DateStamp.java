package news.hiwar.text.dating;

/**
 * What a page itself says of when it appeared, such as its metadata or a line نشر في.
 *
 * @param words as the page writes them
 * @param update whether it tells of a later change and not of the first appearance
 */
public record DateStamp(String words, boolean update) {}
