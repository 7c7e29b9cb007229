package news.hiwar.text.dating;

/**
 * One thing that speaks for a date of publication.
 *
 * @param words of the document
 * @param paragraph where they stand, from 0; -1 the standfirst, -2 the headline, -3 the page around the article
 * @param says what follows from them for the day of writing
 * @param kept false where it contradicts stronger evidence and was left aside
 */
public record DateEvidence(String words, int paragraph, String says, boolean kept) {}
