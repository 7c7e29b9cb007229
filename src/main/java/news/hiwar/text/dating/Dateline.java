package news.hiwar.text.dating;

import java.util.regex.Pattern;

/** The city, the day and the agency before the first sentence: بغداد 7 أبريل 2021 (واع) -. */
final class Dateline {
    private static final int LATEST_START = 40;
    private static final int SHORTEST_STORY = 40;
    private static final Pattern REST =
            Pattern.compile("^[\\s،,]*(?:[(/][^()/]{2,25}[)/][\\s:،.]*[-–—:]*|[-–—])\\s*\\p{L}");
    private static final Pattern PLACE = Pattern.compile("[\\p{L}\\p{M}\\s،,/()\\-–—.ـ]*");

    private Dateline() {}

    static boolean holds(DatedPassage passage, FoundDate date) {
        boolean dated = date.meaning() instanceof NamedDay day && day.month() != null;
        String before = passage.text().substring(0, Math.min(date.start(), LATEST_START + 1));
        String rest = passage.text().substring(date.end());
        return passage.paragraph() == 0
                && dated
                && date.start() <= LATEST_START
                && before.split("\\s+", -1).length <= 4
                && PLACE.matcher(before).matches()
                && rest.length() >= SHORTEST_STORY
                && REST.matcher(rest).find();
    }
}
