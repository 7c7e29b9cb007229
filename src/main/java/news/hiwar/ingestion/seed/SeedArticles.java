package news.hiwar.ingestion.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.article.Paragraph;
import news.hiwar.graph.coverage.Coverage;
import news.hiwar.graph.kind.EntityContent;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.graph.link.Mention;
import news.hiwar.ingestion.entry.EntryReader;
import news.hiwar.ingestion.entry.EntryReader.Entry;
import news.hiwar.ingestion.entry.InvalidEntry;
import news.hiwar.ingestion.seed.SeedFiles.ArticleFile;
import news.hiwar.ingestion.seed.SeedText.SeedLink;
import news.hiwar.platform.relay.StoredNode;
import org.apache.commons.codec.digest.DigestUtils;

/** One loading of the seeds' articles, after the records that they refer to. */
class SeedArticles {
    private static final String CERTAINTY = "outletCertainty";
    private static final String EVIDENCE = "outletEvidence";

    /** Keys for the editors of the files. */
    private static final Set<String> NOTES = Set.of(CERTAINTY, EVIDENCE, "notes");

    private enum Certainty {
        CERTAIN,
        LIKELY
    }

    private final SeedFiles files;
    private final EntryReader reader;
    private final EntityContent contents;
    private final SeedRecords records;
    private final Coverage coverage;
    private final Instant now;
    private final SeedRows<Article> articles;
    private final Set<String> deleted;

    SeedArticles(
            EntityManager entities,
            SeedFiles files,
            EntryReader reader,
            EntityContent contents,
            SeedRecords records,
            Coverage coverage,
            Instant now) {
        this.files = files;
        this.reader = reader;
        this.contents = contents;
        this.records = records;
        this.coverage = coverage;
        this.now = now;
        articles = new SeedRows<>(entities, Kinds.ARTICLE);
        deleted = Set.copyOf(
                entities.createQuery("select slug from Tombstone", String.class).getResultList());
    }

    int changes() {
        return articles.changes();
    }

    void load(ArticleFile file) {
        try {
            Entry entry = read(file);
            if (deleted.contains(entry.slug())) return;
            List<Mention> mentions = file.text().links().stream()
                    .map(link -> mention(file, link))
                    .toList();
            articles.add(entry.slug());
            articles.make(entry.slug());
            String hash = DigestUtils.sha256Hex(entry.hash() + file.text());
            Article article = articles.changed(entry.slug(), hash);
            if (article != null) write(article, entry, paragraphs(file.text()), mentions);
        } catch (InvalidEntry e) {
            throw files.broken(e);
        }
    }

    private Entry read(ArticleFile file) throws InvalidEntry {
        ObjectNode keys = file.keys();
        reader.checkKeys(Kinds.ARTICLE, keys, NOTES);
        checkOutlet(keys);
        keys.put("publishedAt", keys.path("published").path("from").asText() + "T00:00:00Z");
        Entry entry = reader.read(Kinds.ARTICLE, keys);
        if (!file.name().endsWith("/" + entry.slug() + ".md")) {
            throw new InvalidEntry(keys, "slug", "the slug differs from the name of the file");
        }
        for (EntryReader.Reference outlet : entry.references()) {
            if (records.find(Kinds.OUTLET, outlet.slug()) == null) {
                throw files.broken(outlet, "no outlet has the slug " + outlet.slug());
            }
        }
        entry.content().remove("paragraphs");
        return entry;
    }

    private static void checkOutlet(ObjectNode keys) throws InvalidEntry {
        JsonNode certainty = keys.path(CERTAINTY);
        boolean isSure = keys.hasNonNull(CERTAINTY) && keys.hasNonNull(EVIDENCE);
        boolean isSilent = !keys.hasNonNull(CERTAINTY) && !keys.hasNonNull(EVIDENCE);
        if (keys.hasNonNull("outlet") ? !isSure : !isSilent) {
            throw new InvalidEntry(keys, "outlet", "`outlet`, `%s` and `%s` belong together", CERTAINTY, EVIDENCE);
        }
        List<String> known = Stream.of(Certainty.values()).map(Enum::name).toList();
        if (isSure && !known.contains(certainty.asText())) {
            throw new InvalidEntry(keys, CERTAINTY, "`%s` is not one of %s", certainty.asText(), known);
        }
    }

    private void write(Article article, Entry entry, List<Paragraph> paragraphs, List<Mention> mentions) {
        contents.write(article, entry.content(), Set.of(), records::rows);
        article.updatedAt = now;
        article.write(paragraphs);
        article.persist();
        mentions.forEach(mention -> mention.article = article);
        coverage.replace(article, mentions);
    }

    private static List<Paragraph> paragraphs(SeedText text) {
        return IntStream.range(0, text.paragraphs().size())
                .mapToObj(i -> new Paragraph(i, text.paragraphs().get(i)))
                .toList();
    }

    /** An actor is mentioned by one of its names: that keeps the list of aliases complete. */
    private Mention mention(ArticleFile file, SeedLink link) {
        Mention mention = new Mention();
        mention.paragraph = link.paragraph();
        mention.start = link.start();
        mention.end = link.end();
        mention.text = file.text().paragraphs().get(link.paragraph()).substring(link.start(), link.end());
        StoredNode target = records.find(link.kind(), link.target());
        if (target == null) {
            throw new BrokenSeed(
                    file.name(),
                    link.line(),
                    "no %s has the slug %s".formatted(link.kind().words(), link.target()));
        }
        if (link.kind() == Kinds.ACTOR && !records.isNamed(link.kind(), link.target(), mention.text)) {
            throw new BrokenSeed(
                    file.name(),
                    link.line(),
                    "“%s” is not a name of %s: add it to the aliases, or correct the link"
                            .formatted(mention.text, link.target()));
        }
        mention.about(target);
        return mention;
    }
}
