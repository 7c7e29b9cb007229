package news.hiwar.text.linking;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import news.hiwar.graph.date.DatePrecision;
import news.hiwar.graph.date.FuzzyDate;

/** Finds rounds by their day, where the talks or a meeting of the parties stand with it. */
final class RoundDateRule {
    private final LinkingContext story;
    private final DialogueContext setting;

    RoundDateRule(LinkingContext story, DialogueContext setting) {
        this.story = story;
        this.setting = setting;
    }

    List<EntityLink> links() {
        List<EntityLink> links = new ArrayList<>();
        for (TokenizedPassage passage : story.passages) {
            for (int at = 0; at < passage.words().size(); at++) {
                int day = Ordinals.day(passage, at);
                if (day > 0) day(passage, at, day, links);
            }
        }
        return links;
    }

    private void day(TokenizedPassage passage, int at, int day, List<EntityLink> links) {
        for (int on = at + 1; on <= at + 3; on++) {
            int month = Ordinals.month(passage, on);
            if (month == 0) continue;
            String year = IntStream.rangeClosed(on + 1, on + 3)
                    .mapToObj(passage::word)
                    .filter(word -> word.matches("(19|20)\\d\\d"))
                    .findFirst()
                    .orElse("");
            for (DialogueProfile talks : story.gazetteer.talks()) {
                for (DialogueProfile.Round round : talks.rounds()) {
                    Evidence evidence = isOn(round.date(), day, month, year) ? evidence(passage, at, talks) : null;
                    if (evidence == null) continue;
                    int start = passage.words().get(at).start();
                    links.add(Linker.link(
                            passage,
                            round.target(),
                            evidence,
                            start,
                            passage.words().get(on).end()));
                }
            }
            return;
        }
    }

    private static boolean isOn(@Nullable FuzzyDate date, int day, int month, String year) {
        if (date == null || date.precision() != DatePrecision.DAY) return false;
        LocalDate on = date.from();
        boolean sameYear = year.isEmpty() || Integer.parseInt(year) == on.getYear();
        return on.getDayOfMonth() == day && on.getMonthValue() == month && sameYear;
    }

    @Nullable
    private Evidence evidence(TokenizedPassage passage, int at, DialogueProfile talks) {
        List<Integer> sentence = passage.sentence(at);
        int from = sentence.get(0);
        int to = sentence.get(1);
        if (talks.equals(setting.talks(passage, from, to))) return Evidence.ROUND_BY_DATE;
        if (!talks.equals(setting.onlyTalks())) return null;
        if (IntStream.range(from, to).anyMatch(word -> DialogueContext.isTalks(passage.word(word)))) {
            return Evidence.ROUND_BY_DATE;
        }
        boolean meeting = IntStream.range(from, to).anyMatch(word -> WordList.MEETINGS.hasBare(passage.word(word)));
        return meeting && setting.bothNamed(talks, passage, from, to) ? Evidence.ROUND_BY_MEETING : null;
    }
}
