package news.hiwar.ingestion.imports;

import io.smallrye.graphql.api.Nullable;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import news.hiwar.graph.article.Paragraph;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.graph.naming.Language;
import news.hiwar.ingestion.imports.ImportResult.Origin;
import news.hiwar.ingestion.imports.JsonLines.JsonLine;
import news.hiwar.ingestion.imports.SourceFolder.SourceFile;
import news.hiwar.ingestion.page.ExtractedPage;
import news.hiwar.ingestion.page.ExtractedPage.Block;
import news.hiwar.ingestion.page.PageReader;
import news.hiwar.ingestion.page.PageReader.NoArticle;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.text.linking.Gazetteer;
import news.hiwar.text.linking.Linker;
import news.hiwar.text.linking.LinkingResult;
import news.hiwar.text.linking.Target;
import news.hiwar.text.reprint.Shingles;

/** Builds drafts of documents with the names that were known when it was made; used by many threads at once. */
class DraftBuilder {
    private static final Pattern BLANK_LINES = Pattern.compile("\\R\\s*\\R");

    /** About ten times a page of news with all its boilerplate. */
    private static final long MAX_PAGE_BYTES = 8 << 20;

    private final References references;
    private final Gazetteer names;
    private final DraftDating dating;

    DraftBuilder(References references, Gazetteer names, LocalDate today) {
        this.references = references;
        this.names = names;
        dating = new DraftDating(references.rounds().values(), today);
    }

    /** Builds the draft of a finished article: parses the line, checks its references, links names, dates it. */
    Draft line(Origin origin, JsonLine line) throws DocumentRejected {
        JsonLineParser.Article article = JsonLineParser.article(line);
        references.check(article);
        List<String> texts = BLANK_LINES
                .splitAsStream(article.body())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        String headline = article.headline().strip();
        Language language = article.language();
        return new Draft(
                origin,
                line.hash(),
                article.slug(),
                headline,
                article.standfirst(),
                paragraphs(texts.stream().map(text -> new Block(text, false)).toList()),
                language == null ? Language.AR : language,
                article.authors(),
                article.dateline(),
                article.url(),
                DraftDating.publishedAt(article.publishedAt()),
                article.outlet(),
                null,
                Linker.link(headline, article.standfirst(), texts, names),
                article,
                List.of(),
                Shingles.of(texts));
    }

    Draft page(Origin origin, SourceFile file) throws DocumentRejected, IOException {
        if (file.size() > MAX_PAGE_BYTES) {
            throw DocumentRejected.refused("the file is larger than %d bytes".formatted(MAX_PAGE_BYTES));
        }
        byte[] bytes = Files.readAllBytes(file.path());
        String content = PageReader.decode(bytes).replace("\0", ""); // PostgreSQL stores no NUL
        return page(origin, DocumentHash.of(bytes), content);
    }

    /** Builds the draft of a page: extracts the article from it, links names, dates it. */
    Draft page(Origin origin, String hash, String content) throws DocumentRejected {
        ExtractedPage page = extract(origin.file(), content);
        if (page.body().isEmpty()) throw DocumentRejected.refused("no text was found");
        List<String> texts = page.body().stream().map(Block::text).toList();
        LinkingResult links = Linker.link(page.headline(), page.standfirst(), texts, names);
        return new Draft(
                origin,
                hash,
                null,
                page.headline(),
                page.standfirst(),
                paragraphs(page.body()),
                page.language(),
                page.authors(),
                page.dateline(),
                page.url(),
                dating.date(page, texts, links),
                outlet(page.outlet()),
                page.outlet(),
                links,
                null,
                page.dropped(),
                Shingles.of(texts));
    }

    private static ExtractedPage extract(String fileName, String content) throws DocumentRejected {
        try {
            return PageReader.read(fileName, content);
        } catch (NoArticle e) {
            throw DocumentRejected.refused(String.valueOf(e.getMessage()));
        }
    }

    /** The slug of the outlet that has the name. */
    @Nullable
    private String outlet(@Nullable String name) {
        if (name == null) return null;
        String folded = Spelling.fold(name);
        return names.find(name).stream()
                .filter(match -> Spelling.fold(match.in(name)).equals(folded))
                .flatMap(match -> match.targets().stream())
                .filter(target -> target.kind() == Kinds.OUTLET)
                .map(Target::slug)
                .findFirst()
                .orElse(null);
    }

    private static List<Paragraph> paragraphs(List<Block> blocks) {
        return IntStream.range(0, blocks.size())
                .mapToObj(i ->
                        new Paragraph(i, blocks.get(i).text(), blocks.get(i).subhead()))
                .toList();
    }
}
