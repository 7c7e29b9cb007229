package news.hiwar.text.dating;

import java.time.LocalDate;

/**
 * An event of the graph that an article may speak of, such as a round of a dialogue.
 *
 * @param series what it is one of, such as the dialogue
 * @param number its place in the series, from 1
 * @param named whether the article names this very event and not only its series
 */
public record KnownEvent(String id, String series, int number, LocalDate from, LocalDate to, boolean named) {

    boolean isOneDay() {
        return from.equals(to);
    }
}
