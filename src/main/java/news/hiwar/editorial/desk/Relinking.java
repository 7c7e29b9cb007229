package news.hiwar.editorial.desk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.hiwar.editorial.revisions.ArticleContent;
import news.hiwar.editorial.revisions.ArticleContent.Links;
import news.hiwar.editorial.revisions.ArticleContent.Passage;
import news.hiwar.editorial.revisions.EntityRef;
import news.hiwar.graph.article.Paragraph;
import news.hiwar.text.linking.CoveredText;
import news.hiwar.text.linking.Gazetteer;
import news.hiwar.text.linking.Linker;
import news.hiwar.text.linking.LinkingResult.EntityLink;
import news.hiwar.text.linking.LinkingResult.TextPosition.Part;

/**
 * Replaces the text of an article: links stay with the words that they rest on, also in a paragraph that was moved or
 * rewritten; new and rewritten paragraphs are linked as in an import.
 */
final class Relinking {
    private final ArticleContent old;
    private final List<Paragraph> text;

    /** The index of the old paragraph with the same text, for each paragraph; -1 if there is none. Each is used once. */
    private final int[] origins;

    private final List<Passage> mentions = new ArrayList<>();
    private final CoveredText<Integer> covered = new CoveredText<>();
    private final Map<Words, List<Integer>> places = new HashMap<>();

    /** Words that are looked for in a text, and whether letters may not touch them at either end. */
    private record Words(String words, boolean begins, boolean ends, String in) {}

    private Relinking(ArticleContent old, List<Paragraph> text) {
        this.old = old;
        this.text = text;
        origins = origins(old.paragraphs(), text);
    }

    static ArticleContent rewritten(ArticleContent old, List<Paragraph> text, Gazetteer names) {
        Relinking relinking = new Relinking(old, text);
        relinking.keepMentions();
        List<EntityLink> found = Linker.link(
                        old.content().headline(),
                        old.content().standfirst(),
                        text.stream().map(Paragraph::text).toList(),
                        names)
                .links();
        relinking.add(found);
        relinking.mentions.sort(Passage.READING_ORDER);
        return old.with(text, relinking.mentions, relinking.links(found));
    }

    private static int[] origins(List<Paragraph> old, List<Paragraph> text) {
        int[] origins = new int[text.size()];
        Map<String, Deque<Integer>> unused = new HashMap<>();
        for (int i = 0; i < old.size(); i++) {
            unused.computeIfAbsent(old.get(i).text(), words -> new ArrayDeque<>())
                    .add(i);
        }
        for (int i = 0; i < text.size(); i++) {
            Integer origin =
                    unused.getOrDefault(text.get(i).text(), new ArrayDeque<>()).poll();
            origins[i] = origin == null ? -1 : origin;
        }
        return origins;
    }

    private void keepMentions() {
        Set<Integer> moved = IntStream.of(origins).boxed().collect(toSet());
        Map<Integer, List<Passage>> mentioned = old.mentions().stream().collect(groupingBy(Passage::paragraph));
        for (int i = 0; i < text.size(); i++) {
            int at = i;
            int from = isNew(i) ? i : origins[i];
            if (isNew(i) && moved.contains(from)) continue;
            mentioned.getOrDefault(from, List.of()).stream()
                    .flatMap(passage -> moved(passage, at))
                    .forEach(this::addUnlessOverlapping);
        }
    }

    private boolean isNew(int paragraph) {
        return origins[paragraph] < 0;
    }

    /** Moves a passage to the same occurrence of its words in another text; empty if there is none. */
    private Stream<Passage> moved(Passage passage, int paragraph) {
        String words = old.words(passage);
        List<Integer> before =
                places(words, old.paragraphs().get(passage.paragraph()).text(), passage);
        List<Integer> after = places(words, text.get(paragraph).text(), passage);
        int occurrence = Collections.binarySearch(before, passage.start());
        if (occurrence < 0 || occurrence >= after.size()) return Stream.of();
        int start = after.get(occurrence);
        return Stream.of(new Passage(paragraph, start, start + words.length(), passage.subject()));
    }

    /** The offsets of words in a text, if letters touch them on the same sides as in a passage: a name may have a prefixed particle. */
    private List<Integer> places(String words, String in, Passage like) {
        String original = old.paragraphs().get(like.paragraph()).text();
        boolean begins = isEdge(original, like.start());
        boolean ends = isEdge(original, like.end());
        return places.computeIfAbsent(new Words(words, begins, ends, in), Relinking::places);
    }

    private static List<Integer> places(Words wanted) {
        String in = wanted.in;
        String words = wanted.words;
        List<Integer> places = new ArrayList<>();
        for (int at = in.indexOf(words); at >= 0; at = in.indexOf(words, at + 1)) {
            if (isEdge(in, at) == wanted.begins && isEdge(in, at + words.length()) == wanted.ends) places.add(at);
        }
        return places;
    }

    /** Whether an offset is not inside a word. */
    private static boolean isEdge(String text, int at) {
        return at == 0
                || at == text.length()
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || !Character.isLetterOrDigit(text.charAt(at));
    }

    private void add(List<EntityLink> found) {
        found.stream()
                .filter(link ->
                        link.place().part() == Part.BODY && isNew(link.place().paragraph()))
                .flatMap(link -> Passage.of(link).stream())
                .forEach(this::addUnlessOverlapping);
    }

    private void addUnlessOverlapping(Passage passage) {
        if (covered.overlaps(passage.paragraph(), passage.start(), passage.end())) return;
        covered.add(passage.paragraph(), passage.start(), passage.end());
        mentions.add(passage);
    }

    /** Removes links that have lost their last mention; if there was no text before, adds those of the headline and standfirst. */
    private Links links(List<EntityLink> found) {
        Set<EntityRef> mentioned = new LinkedHashSet<>();
        mentions.forEach(passage -> mentioned.add(passage.subject()));
        Links links = old.links();
        Set<EntityRef> before = new LinkedHashSet<>();
        old.mentions().forEach(passage -> before.add(passage.subject()));
        for (EntityRef subject : before) if (!mentioned.contains(subject)) links = links.without(subject);
        for (EntityRef subject : mentioned) links = links.with(subject);
        return old.paragraphs().isEmpty() ? EntityRef.allOf(found, links) : links;
    }
}
