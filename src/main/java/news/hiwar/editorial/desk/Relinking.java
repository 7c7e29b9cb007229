package news.hiwar.editorial.desk;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.hiwar.editorial.revisions.ArticleContent;
import news.hiwar.editorial.revisions.ArticleContent.Links;
import news.hiwar.editorial.revisions.ArticleContent.Passage;
import news.hiwar.editorial.revisions.EntityRef;
import news.hiwar.graph.article.Paragraph;
import news.hiwar.text.linking.Gazetteer;
import news.hiwar.text.linking.Linker;
import news.hiwar.text.linking.LinkingResult.EntityLink;
import news.hiwar.text.linking.LinkingResult.TextPosition.Part;

/**
 * Gives a manuscript another text: links stay with the words that they rest on, in a paragraph that was moved or
 * rewritten, too; paragraphs that are new or rewritten are linked as an import would.
 */
final class Relinking {
    private final ArticleContent old;
    private final List<Paragraph> text;

    /** For each new paragraph the old one with the same text, each once; -1 where there is none. */
    private final int[] origins;

    private final List<Passage> mentions = new ArrayList<>();

    private Relinking(ArticleContent old, List<Paragraph> text) {
        this.old = old;
        this.text = text;
        origins = origins(old.paragraphs(), text);
    }

    static ArticleContent rewritten(ArticleContent old, List<Paragraph> text, Gazetteer names) {
        Relinking relinking = new Relinking(old, text);
        relinking.keep();
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
        Set<Integer> used = new HashSet<>();
        for (int i = 0; i < text.size(); i++) {
            String words = text.get(i).text();
            origins[i] = IntStream.range(0, old.size())
                    .filter(j -> !used.contains(j) && old.get(j).text().equals(words))
                    .findFirst()
                    .orElse(-1);
            used.add(origins[i]);
        }
        return origins;
    }

    private void keep() {
        for (int i = 0; i < text.size(); i++) {
            int at = i;
            int from = isNew(i) ? i : origins[i];
            if (isNew(i) && IntStream.of(origins).anyMatch(moved -> moved == from)) continue;
            old.mentions().stream()
                    .filter(passage -> passage.paragraph() == from)
                    .flatMap(passage -> moved(passage, at))
                    .forEach(this::addWhereFree);
        }
    }

    private boolean isNew(int paragraph) {
        return origins[paragraph] < 0;
    }

    /** To the same words in another text: the second time they stand there where it was the second time before. */
    private Stream<Passage> moved(Passage passage, int paragraph) {
        String words = old.words(passage);
        List<Integer> before =
                places(words, old.paragraphs().get(passage.paragraph()).text(), passage);
        List<Integer> after = places(words, text.get(paragraph).text(), passage);
        int turn = before.indexOf(passage.start());
        if (turn < 0 || turn >= after.size()) return Stream.of();
        int start = after.get(turn);
        return Stream.of(new Passage(paragraph, start, start + words.length(), passage.subject()));
    }

    /** Where words stand as free of letters around them as in a passage; a name may have a particle before it. */
    private List<Integer> places(String words, String in, Passage like) {
        String original = old.paragraphs().get(like.paragraph()).text();
        boolean begins = isEdge(original, like.start());
        boolean ends = isEdge(original, like.end());
        List<Integer> places = new ArrayList<>();
        for (int at = in.indexOf(words); at >= 0; at = in.indexOf(words, at + 1)) {
            if (isEdge(in, at) == begins && isEdge(in, at + words.length()) == ends) places.add(at);
        }
        return places;
    }

    /** Whether no word runs on over that place. */
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
                .forEach(this::addWhereFree);
    }

    private void addWhereFree(Passage passage) {
        if (mentions.stream().noneMatch(passage::overlaps)) mentions.add(passage);
    }

    /** What has lost its last mention goes; a text that is the first has what its titles name, too. */
    private Links links(List<EntityLink> found) {
        Set<EntityRef> mentioned = mentions.stream().map(Passage::subject).collect(toSet());
        Links links = old.links();
        for (Passage passage : old.mentions()) {
            if (!mentioned.contains(passage.subject())) links = links.without(passage.subject());
        }
        for (Passage passage : mentions) links = links.with(passage.subject());
        return old.paragraphs().isEmpty() ? EntityRef.allOf(found, links) : links;
    }
}
