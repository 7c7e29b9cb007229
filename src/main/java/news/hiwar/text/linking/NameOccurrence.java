package news.hiwar.text.linking;

import news.hiwar.platform.spelling.Spelling;
import news.hiwar.text.linking.Gazetteer.NameMatch;

/** A name at a place of an article. */
record NameOccurrence(TokenizedPassage passage, NameMatch found) {
    /** As the graph has it, folded. */
    String name() {
        return found.folded();
    }

    Target target() {
        return found.names().get(0).target();
    }

    /** The word directly before; empty where something is written together with the name. */
    String before() {
        return isBare() ? passage.before(found.first()) : "";
    }

    String after() {
        return passage.after(found.last());
    }

    /** Whether nothing but the article is written together with the name. */
    boolean isBare() {
        String before =
                passage.text().substring(passage.words().get(found.first()).start(), found.start());
        return before.isEmpty() || before.equals("ال");
    }

    /** What is written together with the name, folded. */
    String particles() {
        if (isBare()) return "";
        return Spelling.fold(
                passage.text().substring(passage.words().get(found.first()).start(), found.start()));
    }

    boolean isOneWord() {
        return name().indexOf(' ') < 0;
    }

    boolean isLatin() {
        return name().charAt(0) < 0x250;
    }
}
