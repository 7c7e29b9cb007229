package news.hiwar.discovery.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.hiwar.discovery.search.Highlight.MatchKind;
import news.hiwar.discovery.search.Highlighter.HighlightPassage;
import org.junit.jupiter.api.Test;

/** Parts are cut from any text, also from one without blanks where a blank is looked for. */
class HighlightPassageTest {
    private static final String WORD = "الحوار";

    @Test
    void cutsAPartAroundTheMatches() {
        String pattern = "%s" + ",كلمة".repeat(12) + ",%s" + ",كلمة".repeat(60);
        for (int before = 0; before < 300; before++) {
            for (String filling : List.of("ك", "😀", "ك ")) {
                String text = filling.repeat(before) + " " + pattern.formatted(WORD, WORD);
                int at = text.indexOf(WORD);
                HighlightPassage passage =
                        new HighlightPassage(text, List.of(match(at), match(text.lastIndexOf(WORD))));

                Highlight part = passage.cut("body");

                assertThat(text).contains(part.fragment());
                assertThat(part.fragment().length()).isLessThanOrEqualTo(241);
                assertThat(part.matches()).isNotEmpty();
                assertThat(part.matches())
                        .allMatch(match -> part.fragment()
                                .substring(match.start(), match.end())
                                .equals(WORD));
                assertThat(Character.isLowSurrogate(part.fragment().charAt(0))).isFalse();
                assertThat(Character.isHighSurrogate(
                                part.fragment().charAt(part.fragment().length() - 1)))
                        .isFalse();
            }
        }
    }

    private static HighlightPassage.Match match(int at) {
        return new HighlightPassage.Match(at, at + WORD.length(), WORD, MatchKind.EXACT);
    }
}
