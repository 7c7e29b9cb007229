package news.hiwar.discovery.search;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hiwar.discovery.search.IndexDocuments.Text;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.platform.spelling.Word;
import news.hiwar.text.linking.Gazetteer;
import news.hiwar.text.linking.NameMatch;

/** The terms of a text, counted as the index counts them: what to look for texts like it by. */
final class SignificantTerms {
    /** With fewer, stories of one event are missed; more find no others. */
    private static final int MOST = 40;

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, String> written = new HashMap<>();
    private final Map<String, String> most = new LinkedHashMap<>();

    SignificantTerms(Text text, Gazetteer names) {
        add(text.headline(), Boosts.HEADLINE, names);
        add(text.standfirst(), Boosts.STANDFIRST, names);
        text.paragraphs().forEach(paragraph -> add(paragraph, 1, names));
        counts.entrySet().stream()
                .sorted(Collections.reverseOrder(
                        Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())))
                .limit(MOST)
                .forEach(entry -> most.put(entry.getKey(), written.getOrDefault(entry.getKey(), "")));
    }

    private void add(String text, int times, Gazetteer names) {
        List<Word> words = Spelling.words(text);
        for (Word word : words) {
            if (word.telling()) add(word.stem(), text.substring(word.start(), word.end()), times);
        }
        for (NameMatch name : names.find(text, words)) {
            if (Terms.isTelling(name)) {
                name.targets().forEach(target -> add(Terms.target(target), name.in(text), times));
            }
        }
    }

    private void add(String term, String as, int times) {
        counts.merge(term, times, Integer::sum);
        written.putIfAbsent(term, as);
    }

    /** Those that it says most often, as the text first writes them. */
    Map<String, String> most() {
        return most;
    }

    Set<String> all() {
        return counts.keySet();
    }

    /** In bytes, about. */
    int weight() {
        return 250 * counts.size();
    }
}
