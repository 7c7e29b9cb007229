package news.hiwar.ingestion.seed;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kinds;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The text of a seed article and the links in it.
 *
 * @param paragraphs without markup
 */
record SeedText(List<String> paragraphs, List<SeedLink> links) {
    /** {@code paragraphs.get(paragraph).substring(start, end)} is about the row of a kind and slug. */
    record SeedLink(int paragraph, int start, int end, Kind<?> kind, String target, int line) {
        /** Without the line, since a seed is the same in another line. */
        @Override
        public String toString() {
            return "%d:%d-%d %s:%s".formatted(paragraph, start, end, kind, target);
        }
    }

    /**
     * Reads the text.
     *
     * @param markdown with as many lines before it as in the file
     */
    static SeedText read(String file, String markdown) {
        Reader reader = new Reader(file);
        PARSER.parse(markdown).accept(reader);
        if (reader.paragraphs.isEmpty()) {
            throw new BrokenSeed(file, (int) markdown.lines().count() + 1, "the article has no text");
        }
        return new SeedText(reader.paragraphs, reader.links);
    }

    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    /** What texts can be about, by the word before the slug in a link. */
    private static final Map<String, Kind<?>> KINDS = Kinds.LINKED.stream()
            .filter(Kind::isMentioned)
            .collect(toMap(kind -> kind.link().target(), kind -> kind));

    /** Takes the links out of Markdown, in which only paragraphs and links are allowed. */
    private static class Reader extends AbstractVisitor {
        private static final Pattern WORD_START = Pattern.compile("(?<=[a-z])(?=[A-Z])");
        private static final Pattern DESTINATION = Pattern.compile("^([a-z]+):([a-z0-9/-]+)");
        private final String file;
        private final List<String> paragraphs = new ArrayList<>();
        private final List<SeedLink> links = new ArrayList<>();
        private final StringBuilder paragraph = new StringBuilder();
        private int line;

        Reader(String file) {
            this.file = file;
        }

        @Override
        protected void visitChildren(Node parent) {
            for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                if (!node.getSourceSpans().isEmpty()) {
                    line = node.getSourceSpans().get(0).getLineIndex() + 1;
                }
                boolean plain = parent instanceof Document
                        ? node instanceof Paragraph
                        : node instanceof Text || (node instanceof Link && parent instanceof Paragraph);
                if (node instanceof SoftLineBreak) throw new BrokenSeed(file, line, "a paragraph is one line");
                if (!plain) {
                    String found = WORD_START
                            .matcher(node.getClass().getSimpleName())
                            .replaceAll(" ")
                            .toLowerCase(Locale.ROOT);
                    throw new BrokenSeed(file, line, "only paragraphs and links may stand here, not a " + found);
                }
                node.accept(this);
            }
        }

        @Override
        public void visit(Paragraph node) {
            paragraph.setLength(0);
            visitChildren(node);
            paragraphs.add(paragraph.toString());
        }

        @Override
        public void visit(Text node) {
            paragraph.append(node.getLiteral());
        }

        @Override
        public void visit(Link node) {
            Matcher destination = DESTINATION.matcher(node.getDestination());
            Kind<?> kind = destination.matches() ? KINDS.get(destination.group(1)) : null;
            if (kind == null) {
                throw new BrokenSeed(
                        file,
                        line,
                        "a link leads to a slug after one of %s, such as actor:iraq, not to %s"
                                .formatted(KINDS.keySet(), node.getDestination()));
            }
            int start = paragraph.length();
            visitChildren(node);
            if (paragraph.length() == start) throw new BrokenSeed(file, line, "a link without a text");
            links.add(new SeedLink(paragraphs.size(), start, paragraph.length(), kind, destination.group(2), line));
        }
    }
}
