package news.hiwar.text.linking;

import news.hiwar.platform.spelling.Spelling;
import news.hiwar.text.linking.Gazetteer.NameMatch;

/** A name at a position in an article. */
record NameOccurrence(TokenizedPassage passage, NameMatch found) {
    /** The name in the graph, folded. */
    String name() {
        return found.folded();
    }

    Target target() {
        return found.names().get(0).target();
    }

    /** The word directly before; empty if a prefix is written together with the name. */
    String before() {
        return isBare() ? passage.before(found.first()) : "";
    }

    String after() {
        return passage.after(found.last());
    }

    /** Whether the name has no prefix other than the article. */
    boolean isBare() {
        return prefix().isEmpty() || prefix().equals("ال");
    }

    /** The prefixes of the name, folded. */
    String particles() {
        return isBare() ? "" : Spelling.fold(prefix());
    }

    private String prefix() {
        return passage.text().substring(passage.words().get(found.first()).start(), found.start());
    }

    boolean isOneWord() {
        return name().indexOf(' ') < 0;
    }

    boolean isLatin() {
        return name().charAt(0) < 0x250;
    }
}
