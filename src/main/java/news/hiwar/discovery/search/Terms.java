package news.hiwar.discovery.search;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.platform.spelling.Word;
import news.hiwar.text.linking.Gazetteer;
import news.hiwar.text.linking.Gazetteer.NameMatch;
import news.hiwar.text.linking.Target;

/** Computes the terms of a text for the index. */
final class Terms {
    /** Separator that keeps phrases from matching across paragraphs. */
    private static final String END = "| | | |";

    /** Words that may be written together with the next one: عبد المهدي, عبدالمهدي. */
    private static final Set<String> JOINED = Set.of("عبد", "ابو", "ابي", "ابا", "ابن", "بن", "ال", "ام", "ذو", "بو");

    /** Length of the beginning of a body, in words. */
    private static final int LEAD = 12;

    /** Number of entities from which on a shared name is too ambiguous. */
    private static final int AMBIGUOUS = 3;

    private Terms() {}

    /**
     * The stems of an article, each part repeated by its weight (one field ranks better than the sum of three); after each part
     * the joined words, and for every name the entity that it names.
     */
    static String text(String headline, String standfirst, String body, Gazetteer names) {
        return parts(headline, standfirst, body, text -> stems(text, names));
    }

    /** Alternative stems, consonants and roots of the words, which count less. */
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
                .filter(Terms::isUnambiguous)
                .forEach(name -> name.targets().forEach(target -> terms.add(target(target))));
        return terms.toString();
    }

    private static String forms(String text) {
        StringJoiner terms = new StringJoiner(" ");
        for (Word word : Spelling.words(text)) {
            word.bare().forEach(terms::add);
            terms.add(skeleton(word));
            if (word.significant()) terms.add(root(word)); // otherwise اليمن would match من
        }
        return terms.toString();
    }

    /** The stems of the beginning of a body. */
    static String lead(List<String> paragraphs) {
        return paragraphs.stream()
                .flatMap(paragraph -> Spelling.words(paragraph).stream())
                .limit(LEAD)
                .map(Word::stem)
                .collect(joining(" "));
    }

    /** Prefixed so that it differs from every word. */
    static String skeleton(Word word) {
        return "~" + word.skeleton();
    }

    /** Prefixed so that it differs from every word. */
    static String root(Word word) {
        return "√" + word.root();
    }

    /** Whether a name is unambiguous enough to identify an entity. */
    static boolean isUnambiguous(NameMatch name) {
        return name.names().size() <= AMBIGUOUS
                && name.targets().stream()
                        .allMatch(target -> target.kind() == Kinds.ACTOR || target.kind() == Kinds.TOPIC);
    }

    /** Prefixed so that it differs from every word. */
    static String target(Target target) {
        return "@%s%d".formatted(target.kind(), target.key());
    }

    /** The stem of two words that are written as one. */
    static String joined(Word first, Word second) {
        return Spelling.words(first.folded() + second.folded()).get(0).stem();
    }

    /** All words, normalised but not stemmed. */
    static String words(String headline, String standfirst, List<String> paragraphs) {
        return Stream.concat(Stream.of(headline, standfirst), paragraphs.stream())
                .map(Spelling::fold)
                .collect(joining(" " + END + " "));
    }
}
