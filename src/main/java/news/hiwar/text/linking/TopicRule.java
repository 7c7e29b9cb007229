package news.hiwar.text.linking;

import java.util.ArrayList;
import java.util.List;
import news.hiwar.platform.spelling.Word;
import news.hiwar.text.linking.Gazetteer.NameMatch;
import news.hiwar.text.linking.LinkDecision.Evidence;
import news.hiwar.text.linking.LinkingResult.EntityLink;
import news.hiwar.text.linking.LinkingResult.TextPosition;

/** Links terms to their topics. */
final class TopicRule {
    private final LinkingContext context;

    TopicRule(LinkingContext context) {
        this.context = context;
    }

    /** Links the terms; of a term that shares words with another link only the remaining words. */
    List<EntityLink> links(List<EntityLink> taken) {
        List<EntityLink> links = new ArrayList<>();
        CoveredText<TextPosition> covered = new CoveredText<>();
        taken.forEach(link -> covered.add(link.place(), link.start(), link.end()));
        for (TokenizedPassage passage : context.passages) {
            for (NameMatch found : context.gazetteer.topics(passage.text(), passage.words())) {
                NameOccurrence occurrence = new NameOccurrence(passage, found);
                if (isPartOfLongerName(occurrence) || found.names().size() > 1) continue;
                List<Word> left = passage.words().subList(found.first(), found.last()).stream()
                        .filter(word -> !covered.overlaps(passage.place(), word.start(), word.end()))
                        .toList();
                if (left.stream().noneMatch(Word::significant)) continue;
                int end = left.get(left.size() - 1).end();
                int start = Math.max(found.start(), left.get(0).start());
                boolean whole = left.size() == found.last() - found.first();
                if (!whole
                        && end - start
                                > left.stream()
                                        .mapToInt(word -> word.end() - word.start() + 1)
                                        .sum()) continue;
                Evidence evidence = occurrence.isOneWord() ? Evidence.WORD : Evidence.TERM;
                links.add(Linker.link(passage, found.targets().get(0), evidence, start, end));
            }
        }
        return links;
    }

    /** Whether the term is part of a body's name, such as health in the ministry of health. */
    private static boolean isPartOfLongerName(NameOccurrence occurrence) {
        return occurrence.isOneWord() && WordList.BODIES.hasBare(occurrence.before());
    }
}
