package news.hiwar.ingestion.imports;

import io.smallrye.graphql.api.Nullable;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import news.hiwar.graph.article.Paragraph;
import news.hiwar.graph.naming.Language;
import news.hiwar.ingestion.page.Block;
import news.hiwar.ingestion.page.ExtractedPage;
import news.hiwar.ingestion.page.NoArticle;
import news.hiwar.ingestion.page.PageReader;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.text.linking.Gazetteer;
import news.hiwar.text.linking.Linker;
import news.hiwar.text.linking.LinkingResult;
import news.hiwar.text.linking.Target;
import news.hiwar.text.linking.TargetKind;
import news.hiwar.text.reprint.Shingles;

/** Makes drafts of documents, by the names that were known when it began; many at a time. */
class DraftBuilder {
    private static final Pattern BLANK_LINES = Pattern.compile("\\R\\s*\\R");

    /** In bytes: a page of news with all that its site puts around it is a tenth of that. */
    private static final long LARGEST = 8 << 20;

    private final References references;
    private final Gazetteer names;
    private final PageDating dating;

    DraftBuilder(References references, Gazetteer names, LocalDate today) {
        this.references = references;
        this.names = names;
        dating = new PageDating(references.rounds().values(), today);
    }

    Draft line(Origin origin, JsonLine line) throws Unreadable {
        JsonLineParser.Article article = JsonLineParser.read(line, JsonLineParser.Article.class);
        references.check(article);
        List<String> texts = BLANK_LINES
                .splitAsStream(article.body())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        Language language = article.language();
        return new Draft(
                origin,
                line.hash(),
                article.slug(),
                article.headline().strip(),
                article.standfirst(),
                paragraphs(texts.stream().map(text -> new Block(text, false)).toList()),
                language == null ? Language.AR : language,
                article.authors(),
                article.dateline(),
                article.url(),
                PublishedAtParser.read(article.publishedAt()),
                article.outlet(),
                null,
                Linker.link(article.headline().strip(), article.standfirst(), texts, names),
                article,
                List.of(),
                Shingles.of(texts));
    }

    Draft page(Origin origin, SourceFile file) throws Unreadable, IOException {
        if (file.size() > LARGEST) throw Unreadable.refused("the file is larger than %d bytes".formatted(LARGEST));
        byte[] bytes = Files.readAllBytes(file.path());
        return page(origin, Hash.of(bytes), PageReader.decode(bytes).replace("\0", "")); // no database stores it
    }

    Draft page(Origin origin, String hash, String content) throws Unreadable {
        ExtractedPage page = read(origin.file(), content);
        String headline = page.headline();
        if (page.body().isEmpty()) throw Unreadable.refused("no text was found");
        List<String> texts = page.body().stream().map(Block::text).toList();
        LinkingResult links = Linker.link(headline, page.standfirst(), texts, names);
        return new Draft(
                origin,
                hash,
                null,
                headline,
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

    private static ExtractedPage read(String name, String content) throws Unreadable {
        try {
            return PageReader.read(name, content);
        } catch (NoArticle e) {
            throw Unreadable.refused(String.valueOf(e.getMessage()));
        }
    }

    @Nullable
    private String outlet(@Nullable String name) {
        if (name == null) return null;
        String folded = Spelling.fold(name);
        return names.find(name).stream()
                .filter(found -> Spelling.fold(found.in(name)).equals(folded))
                .flatMap(found -> found.targets().stream())
                .filter(target -> target.kind() == TargetKind.OUTLET)
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
