package news.hiwar.text.dating;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalTime;

/**
 * A date expression in a text.
 *
 * @param start where it begins, in UTF-16 code units
 * @param end where it has ended
 * @param words what stands there
 * @param time the time of day, where one is given in digits
 */
public record FoundDate(
        int start,
        int end,
        String words,
        DateMeaning meaning,
        @Nullable LocalTime time) {}
