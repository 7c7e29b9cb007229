package news.hiwar.text.linking;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.platform.spelling.Word;
import news.hiwar.text.linking.Gazetteer.Name;
import news.hiwar.text.linking.Gazetteer.NameMatch;

/** Finds names in texts by a trie of their folded words. */
final class Trie {
    /** A node: the names that end here, and the words that can follow. */
    private static final class Step {
        final Map<String, Step> next = new HashMap<>(2);
        final List<Name> names = new ArrayList<>(1);
    }

    private static final Pattern INSIDE_NAMES =
            Pattern.compile("[\\s\\x1C-\\x1F\\p{Z}\\p{Cf}\\-\\u2010\\u2011'’\"“”„«»]*");

    private final Step start = new Step();

    void add(Name name) {
        Step step = start;
        for (Word word : Spelling.words(name.text())) {
            step = step.next.computeIfAbsent(word.folded(), folded -> new Step());
        }
        step.names.removeIf(other -> name.primary() && other.target().equals(name.target()));
        if (step.names.stream().noneMatch(other -> other.target().equals(name.target()))) step.names.add(name);
    }

    /** The names in order, without overlaps: the first wins, and of those that begin at the same word the longest. */
    List<NameMatch> find(String text, List<Word> words) {
        List<NameMatch> all = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            NameMatch found = longest(text, words, at);
            if (found != null) all.add(found);
            at = found == null ? at + 1 : found.last();
        }
        return all;
    }

    private @Nullable NameMatch longest(String text, List<Word> words, int at) {
        NameMatch longest = null;
        for (CliticSegmentation segmentation :
                CliticSegmentation.of(words.get(at).folded())) {
            NameMatch found = longest(text, words, at, segmentation);
            if (found != null && (longest == null || found.last() > longest.last())) longest = found;
        }
        return longest;
    }

    private @Nullable NameMatch longest(String text, List<Word> words, int at, CliticSegmentation segmentation) {
        Step step = start.next.get(segmentation.word());
        List<Name> names = List.of();
        int last = at + 1;
        for (int next = at + 1; step != null; next++) {
            List<Name> here = segmentation.article()
                    ? step.names.stream().filter(Trie::takesArticle).toList()
                    : step.names;
            if (!here.isEmpty()) {
                names = here;
                last = next;
            }
            boolean on = next < words.size() && !step.next.isEmpty() && isJoined(text, words, next);
            step = on ? step.next.get(words.get(next).folded()) : null;
        }
        if (names.isEmpty()) return null;
        StringJoiner folded = new StringJoiner(" ").add(segmentation.word());
        words.subList(at + 1, last).forEach(word -> folded.add(word.folded()));
        Word first = words.get(at);
        String written = text.substring(first.start(), first.end());
        int begin = first.start() + (segmentation.skipped() == 0 ? 0 : Spelling.after(segmentation.skipped(), written));
        int end = closed(text, begin, words.get(last - 1).end());
        return new NameMatch(at, last, begin, end, folded.toString(), List.copyOf(names));
    }

    /** Includes the closing mark of a quotation that begins inside the name. */
    private static int closed(String text, int begin, int end) {
        boolean open = text.substring(begin, end).chars().filter(Trie::isQuote).count() % 2 == 1;
        return open && end < text.length() && isQuote(text.charAt(end)) ? end + 1 : end;
    }

    private static boolean isQuote(int c) {
        return "\"“”„«»".indexOf(c) >= 0;
    }

    /**
     * Whether a name may be found with the article: a term such as انتخابات, but not a state, which may become an
     * adjective.
     */
    private static boolean takesArticle(Name name) {
        return name.target().kind() == Kinds.TOPIC && name.text().strip().indexOf(' ') < 0;
    }

    /** Whether the text between a word and the one before can be inside a name, such as the full stop after an initial. */
    private static boolean isJoined(String text, List<Word> words, int at) {
        Word before = words.get(at - 1);
        String gap = text.substring(before.end(), words.get(at).start());
        boolean initial = before.end() - before.start() == 1;
        return INSIDE_NAMES.matcher(initial ? gap.replace(".", "") : gap).matches();
    }
}
