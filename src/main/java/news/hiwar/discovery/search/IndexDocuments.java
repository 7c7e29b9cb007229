package news.hiwar.discovery.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.hiwar.discovery.search.ArticleDocument.PublishedDocument;
import news.hiwar.discovery.search.ArticleDocument.UnpublishedDocument;
import news.hiwar.graph.article.Article;
import news.hiwar.text.linking.Gazetteer;
import news.hiwar.text.linking.GazetteerCache;
import org.hibernate.Session;

/** Loads the documents of articles, for any number of articles by a fixed number of statements. */
@ApplicationScoped
class IndexDocuments {
    private record Linked(Long article, Long target) {}

    private record Part(Long article, String text) {}

    private record Lead(Long key, String headline, String standfirst) {}

    record Text(long key, String headline, String standfirst, List<String> paragraphs) {
        /** Estimated size in bytes. */
        int weight() {
            return 200 + 2 * paragraphs.stream().mapToInt(String::length).sum();
        }
    }

    private final Session session;
    private final GazetteerCache names;

    IndexDocuments(Session session, GazetteerCache names) {
        this.session = session;
        this.names = names;
    }

    /** Loads the documents of the articles that exist. */
    List<ArticleDocument> load(Collection<Long> keys) {
        Gazetteer gazetteer = names.gazetteer();
        Map<Long, List<String>> paragraphs = paragraphs(keys);
        Map<Long, List<Long>> actors = links("Appearance", "actor", keys);
        Map<Long, List<Long>> topics = links("Tagging", "topic", keys);
        Map<Long, List<Long>> dialogues = links("DialogueCoverage", "dialogue", keys);
        Map<Long, List<Long>> rounds = links("RoundCoverage", "round", keys);
        return read("from Article a where a.rowId in :keys", Article.class, keys)
                .map(article -> {
                    ArticleDocument document =
                            document(article, paragraphs.getOrDefault(article.rowId, List.of()), gazetteer);
                    document.actors = actors.getOrDefault(article.rowId, List.of());
                    document.topics = topics.getOrDefault(article.rowId, List.of());
                    document.dialogues = dialogues.getOrDefault(article.rowId, List.of());
                    document.rounds = rounds.getOrDefault(article.rowId, List.of());
                    return document;
                })
                .toList();
    }

    private static ArticleDocument document(Article article, List<String> paragraphs, Gazetteer names) {
        ArticleDocument document = article.live ? new PublishedDocument() : new UnpublishedDocument();
        document.key = article.rowId;
        document.setTexts(article.headline, article.standfirst, paragraphs, names);
        document.language = article.language.name();
        document.publishedAt = article.publishedAt;
        document.outlet = article.outlet == null ? null : article.outlet.rowId;
        return document;
    }

    /** Loads the texts of articles by two statements. */
    List<Text> texts(Collection<Long> keys) {
        Map<Long, List<String>> paragraphs = paragraphs(keys);
        return read("select rowId, headline, standfirst from Article a where a.rowId in :keys", Lead.class, keys)
                .map(lead -> new Text(
                        lead.key, lead.headline, lead.standfirst, paragraphs.getOrDefault(lead.key, List.of())))
                .toList();
    }

    /** The texts of the paragraphs of articles, in order. */
    Map<Long, List<String>> paragraphs(Collection<Long> keys) {
        if (keys.isEmpty()) return Map.of();
        return read(
                        "select a.rowId, p.text from Article a join a.paragraphs p where a.rowId in :keys order by p.index",
                        Part.class,
                        keys)
                .collect(groupingBy(Part::article, mapping(Part::text, toList())));
    }

    private Map<Long, List<Long>> links(String link, String target, Collection<Long> keys) {
        String hql =
                "select l.article.rowId, l.%s.rowId from %s l where l.article.rowId in :keys".formatted(target, link);
        return read(hql, Linked.class, keys).collect(groupingBy(Linked::article, mapping(Linked::target, toList())));
    }

    private <T> Stream<T> read(String hql, Class<T> type, Collection<Long> keys) {
        return session.createSelectionQuery(hql, type)
                .setParameter("keys", keys)
                .getResultStream();
    }
}
