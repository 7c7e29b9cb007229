package news.hiwar.ingestion.page;

/** Blanks and closing signs: all that is ever changed of a page's text. */
final class Blanks {
    private Blanks() {}

    /** One blank for every run of tabs, no-break spaces and the like, none at the ends. */
    static String single(String text) {
        StringBuilder single = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isBlank(c)) single.append(c);
            else if (!single.isEmpty() && single.charAt(single.length() - 1) != ' ') single.append(' ');
        }
        int end = single.length();
        while (end > 0 && single.charAt(end - 1) == ' ') end--;
        return single.substring(0, end);
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) || c == '\uFEFF';
    }

    /** Without the quotes, brackets and invisible signs behind the last letter or stop. */
    static String withoutClosing(String text) {
        int end = text.length();
        while (end > 0 && isClosing(text.charAt(end - 1))) end--;
        return text.substring(0, end);
    }

    private static boolean isClosing(char c) {
        return isBlank(c) || "\"'”“’»›)]}".indexOf(c) >= 0 || Character.getType(c) == Character.FORMAT;
    }
}
