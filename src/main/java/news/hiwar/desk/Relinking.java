package news.hiwar.desk;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.hiwar.article.Paragraph;
import news.hiwar.linking.Gazetteer;
import news.hiwar.linking.Link;
import news.hiwar.linking.Linker;
import news.hiwar.linking.Place.Part;
import news.hiwar.manuscript.Manuscript;
import news.hiwar.manuscript.Manuscript.Linked;
import news.hiwar.manuscript.Manuscript.Passage;
import news.hiwar.manuscript.Subject;

/**
 * Gives a manuscript another text: links stay with the words that they rest on, in a paragraph that was moved or
 * rewritten, too; paragraphs that are new or rewritten are linked as an import would.
 */
final class Relinking {
    private static final Comparator<Passage> READING =
            Comparator.comparingInt(Passage::paragraph).thenComparingInt(Passage::start);

    private Relinking() {}

    static Manuscript rewritten(Manuscript old, List<Paragraph> text, Gazetteer names) {
        int[] before = origins(old.paragraphs(), text);
        List<Passage> kept = new ArrayList<>();
        Set<Integer> touched = new HashSet<>();
        for (int i = 0; i < text.size(); i++) {
            int origin = before[i];
            if (origin < 0) {
                touched.add(i);
                origin = i;
            }
            int at = i;
            int from = origin;
            boolean same = !touched.contains(i);
            boolean free = IntStream.of(before).noneMatch(taken -> taken == from);
            if (!same && !free) continue; // that paragraph has moved elsewhere
            old.mentions().stream()
                    .filter(passage -> passage.paragraph() == from)
                    .flatMap(passage -> moved(old, passage, at, text.get(at).text()))
                    .forEach(kept::add);
        }
        List<Link> found = Linker.link(
                        old.content().headline(),
                        old.content().standfirst(),
                        text.stream().map(Paragraph::text).toList(),
                        names)
                .links();
        List<Passage> all = new ArrayList<>(kept);
        found.stream()
                .filter(link -> link.place().part() == Part.BODY
                        && touched.contains(link.place().paragraph()))
                .flatMap(Relinking::passage)
                .filter(passage -> kept.stream().noneMatch(other -> overlap(passage, other)))
                .forEach(all::add);
        all.sort(READING);
        Linked links = old.links();
        Set<Subject> mentioned = all.stream().map(Passage::subject).collect(toSet());
        for (Passage passage : old.mentions()) {
            if (!mentioned.contains(passage.subject()))
                links = passage.subject().removedFrom(links);
        }
        for (Passage passage : all) links = passage.subject().addedTo(links);
        if (old.paragraphs().isEmpty()) {
            for (Link link : found) {
                Subject subject = Subject.of(link.target());
                if (subject != null) links = subject.addedTo(links);
            }
        }
        return old.with(text, all, links);
    }

    /** For each new paragraph the old one with the same text, each once; -1 where there is none. */
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

    /** To the same words in another text: the second time they stand there where it was the second time before. */
    private static Stream<Passage> moved(Manuscript old, Passage passage, int paragraph, String text) {
        String words = old.words(passage);
        String before = old.paragraphs().get(passage.paragraph()).text();
        int start = -1;
        for (int at = before.indexOf(words); at >= 0 && at <= passage.start(); at = before.indexOf(words, at + 1)) {
            start = text.indexOf(words, start + 1);
            if (start < 0) return Stream.of();
        }
        return Stream.of(new Passage(paragraph, start, start + words.length(), passage.subject()));
    }

    static Stream<Passage> passage(Link link) {
        Subject subject = Subject.of(link.target());
        return subject == null || subject.kind() == Subject.Kind.DIALOGUE
                ? Stream.of()
                : Stream.of(new Passage(link.place().paragraph(), link.start(), link.end(), subject));
    }

    static boolean overlap(Passage one, Passage other) {
        return one.paragraph() == other.paragraph() && one.start() < other.end() && other.start() < one.end();
    }
}
