package news.hiwar.ingestion.page;

import io.smallrye.graphql.api.Nullable;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hiwar.graph.naming.Language;
import news.hiwar.ingestion.page.ExtractedPage.Block;

/**
 * Finds the outlet that a page names as its own (asking to follow it, or in the copyright notice), its URL and
 * language.
 */
final class Outlets {
    private static final Pattern FOLLOW = Pattern.compile(
            "(?:تابعوا|تابع|لمتابعة)\\s+(?:آخر\\s+|أحدث\\s+)?أخبار\\s+(\\S+(?:\\s+\\S+){0,3}?)\\s+(?:عبر|على|في|من خلال)(?:\\s|$)");
    private static final Pattern RIGHTS = Pattern.compile(
            "(?:جميع|كل|كافة)? ?(?:حقوق النشر |حقوق الطبع )?(?:ال)?(?:حقوق )?محفوظة\\s+(?:©\\s*)?(?:\\d{4}\\s+)?(?:لدى |لموقع |لصالح |ل)(?:شبكة |قناة )?([^.,،©\\d|-]{2,40})");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final int MAX_LENGTH = 200;

    private Outlets() {}

    static @Nullable String find(List<PageLine> lines) {
        for (Pattern pattern : List.of(FOLLOW, RIGHTS)) {
            for (PageLine line : lines) {
                if (line.text.length() > MAX_LENGTH) continue;
                Matcher name = pattern.matcher(line.text);
                if (name.find()) return name.group(1).strip();
            }
        }
        return null;
    }

    /** Whether words are only names and kinds of news organisations, and sections. */
    static boolean isName(List<String> words) {
        int at = 0;
        while (at < words.size()) {
            int press = Phrases.PRESS.start(words.subList(at, words.size()));
            int length = Math.max(press, Phrases.SECTION.start(words.subList(at, words.size())));
            if (length == 0) return false;
            at += length;
        }
        return Phrases.PRESS.in(words);
    }

    /** The URL in the first line, if that is all it has: the page was saved from there. */
    static @Nullable String address(List<PageLine> lines) {
        if (lines.isEmpty() || !ADDRESS.matcher(lines.get(0).text).matches()) return null;
        return lines.get(0).text;
    }

    /** The language that most letters belong to. */
    static Language language(List<Block> body) {
        return letters(body, UnicodeScript.ARABIC) >= letters(body, UnicodeScript.LATIN) ? Language.AR : Language.EN;
    }

    private static long letters(List<Block> body, UnicodeScript script) {
        return body.stream()
                .flatMapToInt(block -> block.text().chars())
                .filter(c -> UnicodeScript.of(c) == script)
                .count();
    }
}
