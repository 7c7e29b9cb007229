package news.hiwar.discovery.search;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.platform.spelling.Word;
import news.hiwar.text.linking.Gazetteer;
import news.hiwar.text.linking.Gazetteer.NameMatch;
import news.hiwar.text.linking.Target;

/**
 * A parsed query. Any text is valid; quotation marks are the only operator.
 *
 * @param words the significant words, or all if none is significant; without duplicates
 * @param named the words that are part of a name
 * @param targets the entities that are named
 * @param phrases the normalised text in quotation marks
 * @param question whether the query is a question, in which quotation marks only mark a title or a name
 */
record ParsedQuery(
        String text, List<Word> words, Set<Word> named, Set<Target> targets, List<String> phrases, boolean question) {
    private static final Pattern QUOTED = Pattern.compile("[\"“”„«]([^\"“”„«»]+)[\"“”»]");

    /** Maximum number of words; a question has about ten, and a pasted page must not cost more. */
    private static final int MOST_WORDS = 20;

    private static final int MOST_PHRASES = 8;

    /** Words of questions that are not in the stemmer's list of stop words. */
    private static final Set<String> OF_QUESTIONS = Set.of(
            "متي", "كم", "اين", "لماذا", "ماذا", "من", "ما", "هل", "كيف", "اي", "ايه", "ماهو", "ماهي", "who", "what",
            "when", "where", "why", "how", "which", "did", "does");

    static ParsedQuery in(String text, Gazetteer gazetteer) {
        List<Word> all = Spelling.words(text);
        List<NameMatch> names =
                gazetteer.find(text, all).stream().filter(Terms::isUnambiguous).toList();
        List<Word> significant = all.stream().filter(ParsedQuery::isSignificant).toList();
        return new ParsedQuery(
                text,
                once(significant.isEmpty() ? all : significant),
                names.stream()
                        .flatMap(name ->
                                IntStream.range(name.first(), name.last()).mapToObj(all::get))
                        .collect(toSet()),
                names.stream().flatMap(name -> name.targets().stream()).collect(toSet()),
                phrases(text),
                isQuestion(text));
    }

    /** Recognises a question by its mark or its first word, except من and ما, which begin other sentences, too. */
    private static boolean isQuestion(String text) {
        String own = QUOTED.matcher(text).replaceAll(" ");
        return own.contains("؟")
                || own.contains("?")
                || Spelling.words(own).stream()
                        .limit(1)
                        .map(Word::folded)
                        .anyMatch(first -> first.length() > 2 && OF_QUESTIONS.contains(first));
    }

    static boolean isSignificant(Word word) {
        return word.significant() && !OF_QUESTIONS.contains(word.folded());
    }

    private static List<Word> once(List<Word> words) {
        Set<String> seen = new HashSet<>();
        return words.stream()
                .filter(word -> seen.add(word.folded()))
                .limit(MOST_WORDS)
                .toList();
    }

    private static List<String> phrases(String text) {
        List<String> phrases = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find() && phrases.size() < MOST_PHRASES) {
            String phrase = Spelling.words(quoted.group(1)).stream()
                    .map(Word::folded)
                    .limit(MOST_WORDS)
                    .collect(joining(" "));
            if (!phrase.isEmpty()) phrases.add(phrase);
        }
        return phrases;
    }

    /** The query with all words, for when the significant ones do not match anything. */
    ParsedQuery withCommonWords() {
        return new ParsedQuery(text, once(Spelling.words(text)), named, targets, phrases, question);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }
}
