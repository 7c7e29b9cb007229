package news.hiwar.discovery.search;

import static java.util.stream.Collectors.toSet;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import news.hiwar.discovery.search.Highlight.HighlightMatch;
import news.hiwar.discovery.search.Highlight.MatchKind;
import news.hiwar.discovery.search.Search.FoundArticle;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.platform.spelling.Word;
import news.hiwar.text.linking.Gazetteer;
import news.hiwar.text.linking.Gazetteer.NameMatch;

/** Finds the words and names of a query in the texts of an article. */
final class Highlighter {
    private static final int PASSAGES = 3;

    private final ParsedQuery query;
    private final Gazetteer names;
    private final Set<String> exact;
    private final Set<String> folded;
    private final Set<String> stems;
    private final Set<String> bare;
    private final Set<String> corrected;

    /** @param corrected the corrected query; null if there was nothing to correct */
    Highlighter(ParsedQuery query, @Nullable String corrected, Gazetteer names) {
        this.query = query;
        this.names = names;
        exact = of(query, word -> Stream.of(word.in(query.text())));
        folded = of(query, word -> Stream.of(word.folded()));
        stems = of(query, word -> Stream.of(word.stem()));
        bare = of(query, word -> word.bare().stream());
        this.corrected =
                corrected == null ? Set.of() : of(ParsedQuery.in(corrected, names), word -> Stream.of(word.folded()));
    }

    private static Set<String> of(ParsedQuery query, Function<Word, Stream<String>> part) {
        return query.words().stream().flatMap(part).collect(toSet());
    }

    List<Highlight> highlights(FoundArticle found) {
        List<Highlight> highlights = new ArrayList<>();
        passage(found.article().headline)
                .map(passage -> passage.whole("headline"))
                .ifPresent(highlights::add);
        passage(found.article().standfirst)
                .map(passage -> passage.whole("standfirst"))
                .ifPresent(highlights::add);
        found.paragraphs().stream()
                .flatMap(paragraph -> passage(paragraph).stream())
                .sorted(Comparator.comparing(HighlightPassage::differentWords).reversed())
                .limit(PASSAGES)
                .map(passage -> passage.cut("body"))
                .forEach(highlights::add);
        return highlights;
    }

    private Optional<HighlightPassage> passage(String text) {
        List<Word> words = Spelling.words(text);
        Map<Integer, NameMatch> aliases = new HashMap<>(); // by their first word
        names.find(text, words).stream()
                .filter(name -> name.targets().stream().anyMatch(query.targets()::contains))
                .forEach(name -> aliases.putIfAbsent(name.first(), name));
        List<HighlightPassage.Match> matches = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            NameMatch alias = aliases.get(i);
            if (alias != null && !isWritten(words.subList(alias.first(), alias.last()))) {
                String target = alias.targets().get(0).slug();
                matches.add(new HighlightPassage.Match(alias.start(), alias.end(), target, MatchKind.ALIAS));
                i = alias.last() - 1;
                continue;
            }
            Word word = words.get(i);
            kind(text, word)
                    .ifPresent(kind ->
                            matches.add(new HighlightPassage.Match(word.start(), word.end(), word.stem(), kind)));
        }
        return matches.isEmpty() ? Optional.empty() : Optional.of(new HighlightPassage(text, matches));
    }

    private boolean isWritten(List<Word> words) {
        return words.stream().anyMatch(word -> folded.contains(word.folded()));
    }

    private Optional<MatchKind> kind(String text, Word word) {
        if (folded.contains(word.folded())) {
            boolean same = exact.contains(word.in(text));
            return Optional.of(same ? MatchKind.EXACT : MatchKind.FOLDED);
        }
        boolean form = stems.contains(word.stem())
                || bare.contains(word.stem())
                || word.bare().stream().anyMatch(stems::contains);
        if (form) return Optional.of(MatchKind.STEM);
        return corrected.contains(word.folded()) ? Optional.of(MatchKind.FOLDED) : Optional.empty();
    }

    /** A text with its matches, in order and without overlaps. */
    record HighlightPassage(String text, List<Match> matches) {
        private static final int LONGEST = 240;

        /** A match in the text; its term is the same for all forms of a word. */
        record Match(int start, int end, String term, MatchKind kind) {}

        long differentWords() {
            return matches.stream().map(Match::term).distinct().count();
        }

        Highlight whole(String field) {
            return fragment(field, 0, text.length());
        }

        /** The part of a long paragraph with the most matches, and some words around them. */
        Highlight cut(String field) {
            if (text.length() <= LONGEST) return whole(field);
            int best = matches.get(densest()).start;
            int begin = wordBetween(Math.max(0, Math.min(best - LONGEST / 4, text.length() - LONGEST)), best);
            return fragment(field, begin, wordEndBy(begin, begin + LONGEST));
        }

        /** The index of the first match with which a fragment begins that shows the most matches. */
        private int densest() {
            int best = 0;
            int most = 0;
            int last = 0;
            for (int first = 0; first < matches.size(); first++) {
                int end = matches.get(first).start + LONGEST * 3 / 4;
                last = Math.max(last, first);
                while (last < matches.size() && matches.get(last).end <= end) last++;
                if (last - first <= most) continue;
                most = last - first;
                best = first;
            }
            return best;
        }

        private Highlight fragment(String field, int begin, int end) {
            List<HighlightMatch> within = matches.stream()
                    .filter(match -> match.start >= begin && match.end <= end)
                    .map(match -> new HighlightMatch(match.start - begin, match.end - begin, match.kind))
                    .toList();
            return new Highlight(field, text.substring(begin, end), within);
        }

        /** The beginning of the first word in a range; the start of the range if there is none, since a text may lack blanks. */
        private int wordBetween(int at, int last) {
            if (at == 0) return at;
            int blank = text.indexOf(' ', at - 1);
            return blank < 0 || blank >= last ? between(at) : blank + 1;
        }

        /** The last blank before a position, unless that would cut off a match. */
        private int wordEndBy(int begin, int at) {
            if (at >= text.length()) return text.length();
            int blank = text.lastIndexOf(' ', at);
            int needed = matches.stream()
                    .mapToInt(Match::end)
                    .filter(end -> end <= at)
                    .max()
                    .orElse(0);
            return blank > begin && blank >= needed ? blank : between(at);
        }

        /** Moves a position out of a surrogate pair. */
        private int between(int at) {
            return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
        }
    }
}
