package news.hiwar.discovery.search;

import java.util.List;

/** A text, and what matches the query in it. */
record HighlightPassage(String text, List<Match> matches) {
    private static final int LONGEST = 240;

    /** A place in the text; the term is the same for all forms of a word. */
    record Match(int start, int end, String term, MatchKind kind) {}

    long differentWords() {
        return matches.stream().map(Match::term).distinct().count();
    }

    Highlight whole(String field) {
        return fragment(field, 0, text.length());
    }

    /** The part of a long paragraph that holds the most matches, with some words around it. */
    Highlight cut(String field) {
        if (text.length() <= LONGEST) return whole(field);
        int best = matches.get(0).start;
        long most = 0;
        for (Match first : matches) {
            long within = matches.stream()
                    .filter(match -> match.start >= first.start && match.end <= first.start + LONGEST * 3 / 4)
                    .count();
            if (within > most) {
                most = within;
                best = first.start;
            }
        }
        int begin = wordBetween(Math.max(0, Math.min(best - LONGEST / 4, text.length() - LONGEST)), best);
        return fragment(field, begin, wordEndBy(begin, begin + LONGEST));
    }

    private Highlight fragment(String field, int begin, int end) {
        List<HighlightMatch> within = matches.stream()
                .filter(match -> match.start >= begin && match.end <= end)
                .map(match -> new HighlightMatch(match.start - begin, match.end - begin, match.kind))
                .toList();
        return new Highlight(field, text.substring(begin, end), within);
    }

    /** Where the first word from a place on begins, if it does so up to another; not every text has blanks. */
    private int wordBetween(int at, int last) {
        if (at == 0) return at;
        int blank = text.indexOf(' ', at - 1);
        return blank < 0 || blank >= last ? between(at) : blank + 1;
    }

    /** The last blank up to a place, unless that would cut off a match. */
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

    /** Never between the halves of one character. */
    private int between(int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
