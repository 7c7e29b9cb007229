package news.hiwar.text.linking;

import java.util.List;

/**
 * Somebody whom the text names again and again and whom no actor's name fits.
 *
 * @param spellings as they stand in the text, the longest first
 */
public record UnlinkedPerson(String name, List<String> spellings, int times) {}
