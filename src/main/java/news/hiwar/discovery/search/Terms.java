package news.hiwar.discovery.search;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.platform.spelling.Word;
import news.hiwar.text.linking.Gazetteer;
import news.hiwar.text.linking.Gazetteer.NameMatch;
import news.hiwar.text.linking.Target;
import news.hiwar.text.linking.TargetKind;

/** What stands in the index for a text. */
final class Terms {
    /** Keeps phrases from running over the end of a paragraph. */
    private static final String END = "| | | |";

    /** Words that are written together with the next one, or apart from it: عبد المهدي, عبدالمهدي. */
    private static final Set<String> JOINED = Set.of("عبد", "ابو", "ابي", "ابا", "ابن", "بن", "ال", "ام", "ذو", "بو");

    /** A sentence's length, in words. */
    private static final int LEAD = 12;

    /** A name that so many bear tells nobody apart. */
    private static final int BEARERS = 3;

    private Terms() {}

    /**
     * The stems of an article, each part as often as it counts (one field ranks better than the sum of three); after
     * each part words that may be joined, and for every name what it names, whatever the name that is used.
     */
    static String text(String headline, String standfirst, String body, Gazetteer names) {
        return parts(headline, standfirst, body, text -> stems(text, names));
    }

    /** What else its words may have as stems, and their skeletons and roots: matches that count less. */
    static String forms(String headline, String standfirst, String body) {
        return parts(headline, standfirst, body, Terms::forms);
    }

    private static String parts(String headline, String standfirst, String body, UnaryOperator<String> terms) {
        List<String> parts = new ArrayList<>();
        parts.addAll(Collections.nCopies(Boosts.HEADLINE, terms.apply(headline)));
        parts.addAll(Collections.nCopies(Boosts.STANDFIRST, terms.apply(standfirst)));
        parts.add(terms.apply(body));
        return String.join(" " + END + " ", parts);
    }

    private static String stems(String text, Gazetteer names) {
        List<Word> words = Spelling.words(text);
        StringJoiner terms = new StringJoiner(" ");
        words.forEach(word -> terms.add(word.stem()));
        terms.add(END);
        for (int i = 1; i < words.size(); i++) {
            if (JOINED.contains(words.get(i - 1).folded())) terms.add(joined(words.get(i - 1), words.get(i)));
        }
        names.find(text, words).stream()
                .filter(Terms::isTelling)
                .forEach(name -> name.targets().forEach(target -> terms.add(target(target))));
        return terms.toString();
    }

    private static String forms(String text) {
        StringJoiner terms = new StringJoiner(" ");
        for (Word word : Spelling.words(text)) {
            word.bare().forEach(terms::add);
            terms.add(skeleton(word));
            if (word.telling()) terms.add(root(word)); // or اليمن would be near to من
        }
        return terms.toString();
    }

    /** The stems that a body opens with: what it is about. */
    static String lead(List<String> paragraphs) {
        return paragraphs.stream()
                .flatMap(paragraph -> Spelling.words(paragraph).stream())
                .limit(LEAD)
                .map(Word::stem)
                .collect(joining(" "));
    }

    /** No word looks like that. */
    static String skeleton(Word word) {
        return "~" + word.skeleton();
    }

    /** No word looks like that. */
    static String root(Word word) {
        return "√" + word.root();
    }

    /** Whether a name says who or what is meant. */
    static boolean isTelling(NameMatch name) {
        return name.names().size() <= BEARERS
                && name.targets().stream()
                        .allMatch(target -> target.kind() == TargetKind.ACTOR || target.kind() == TargetKind.TOPIC);
    }

    /** No word looks like that. */
    static String target(Target target) {
        return "@%s%d".formatted(target.kind(), target.key());
    }

    /** The stem of two words written as one. */
    static String joined(Word first, Word second) {
        return Spelling.words(first.folded() + second.folded()).get(0).stem();
    }

    /** The words of some texts as they stand, folded. */
    static String words(List<String> texts) {
        StringJoiner terms = new StringJoiner(" " + END + " ");
        texts.forEach(text -> terms.add(Spelling.fold(text)));
        return terms.toString();
    }
}
