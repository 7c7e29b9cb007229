package news.hiwar.search;

import java.util.List;

/** A text, and what matches the query in it. */
record Passage(String text, List<Match> matches) {
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
        int best = 0;
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
        int begin = wordAt(Math.max(0, Math.min(best - LONGEST / 4, text.length() - LONGEST)));
        int end = begin + LONGEST >= text.length() ? text.length() : blankBefore(begin + LONGEST);
        return fragment(field, begin, end);
    }

    private Highlight fragment(String field, int begin, int end) {
        List<HighlightMatch> within = matches.stream()
                .filter(match -> match.start >= begin && match.end <= end)
                .map(match -> new HighlightMatch(match.start - begin, match.end - begin, match.kind))
                .toList();
        return new Highlight(field, text.substring(begin, end), within);
    }

    private int wordAt(int at) {
        int blank = at == 0 ? -1 : text.indexOf(' ', at - 1);
        return at == 0 || blank < 0 ? at : blank + 1;
    }

    private int blankBefore(int at) {
        int blank = text.lastIndexOf(' ', at);
        return blank <= 0 ? at : blank;
    }
}
