package news.hiwar.ingestion.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Takes the links out of an article's Markdown and remembers where they stood; only paragraphs and links may be there. */
class SeedBodyReader extends AbstractVisitor {
    private static final Pattern DESTINATION = Pattern.compile("(actor|topic|round):([a-z0-9/-]+)");
    private static final Parser MARKDOWN = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final String file;
    private final List<String> paragraphs = new ArrayList<>();
    private final List<SeedBody.Link> links = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private int line;

    private SeedBodyReader(String file) {
        this.file = file;
    }

    /** @param markdown with as many lines before it as in the file */
    static SeedBody read(String file, String markdown) {
        SeedBodyReader reader = new SeedBodyReader(file);
        MARKDOWN.parse(markdown).accept(reader);
        if (reader.paragraphs.isEmpty())
            throw new BrokenSeed(file, (int) markdown.lines().count() + 1, "the article has no text");
        return new SeedBody(reader.paragraphs, reader.links);
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
                String found = node.getClass()
                        .getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
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
        if (!destination.matches()) {
            throw new BrokenSeed(
                    file,
                    line,
                    "a link leads to actor:slug, topic:slug or round:slug/number, not to " + node.getDestination());
        }
        int start = paragraph.length();
        visitChildren(node);
        if (paragraph.length() == start) throw new BrokenSeed(file, line, "a link without a text");
        SeedBody.Kind kind = SeedBody.Kind.valueOf(destination.group(1).toUpperCase(Locale.ROOT));
        Ref target = new Ref(destination.group(2), file, line);
        links.add(new SeedBody.Link(paragraphs.size(), start, paragraph.length(), kind, target));
    }
}
