package news.hiwar.discovery.search;

import java.util.stream.Stream;
import news.hiwar.discovery.search.ArticleDocument.PublishedDocument;
import news.hiwar.discovery.search.ArticleDocument.UnpublishedDocument;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.programmatic.TypeMappingStep;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurationContext;

/**
 * The fields of the index, the same for every engine. The engines only split at blanks: the server normalises and stems words
 * itself, so that all engines index the same terms.
 */
final class IndexMapping {
    static final String TEXT = "text";
    static final String FORMS = "forms";
    static final String LEAD = "lead";
    static final String WORDS = "words";
    static final String LANGUAGE = "language";
    static final String PUBLISHED_AT = "publishedAt";
    static final String KEY = "key";
    static final String ROW = "row";
    static final String OUTLET = "outlet";
    static final String ACTORS = "actors";
    static final String TOPICS = "topics";
    static final String DIALOGUES = "dialogues";
    static final String ROUNDS = "rounds";
    static final String GENERATION = "generation";
    static final String WRITE_NUMBER = "writeNumber";

    /** Version of the mapping; another version causes a rebuild of every index. */
    static final int VERSION = 4;

    private static final String BLANKS = "blanks";
    private static final String WHITESPACE = "whitespace";

    private IndexMapping() {}

    static void map(StandalonePojoMappingConfigurationContext mapping) {
        article(mapping, PublishedDocument.class, "article");
        article(mapping, UnpublishedDocument.class, "unpublished");
    }

    private static void article(StandalonePojoMappingConfigurationContext mapping, Class<?> type, String name) {
        TypeMappingStep article = mapping.programmaticMapping().type(type);
        article.searchEntity().name(name);
        article.indexed().index("hiwar-" + name);
        article.property(KEY).documentId();
        article.property(KEY).genericField(ROW).sortable(Sortable.YES).projectable(Projectable.YES);
        Stream.of(TEXT, FORMS, LEAD, WORDS)
                .forEach(text -> article.property(text).fullTextField().analyzer(BLANKS));
        article.property(LANGUAGE).keywordField();
        article.property(PUBLISHED_AT).genericField().sortable(Sortable.YES).projectable(Projectable.YES);
        Stream.of(OUTLET, ACTORS, TOPICS, DIALOGUES, ROUNDS)
                .forEach(link -> article.property(link).genericField().aggregable(Aggregable.YES));
        article.property(GENERATION).keywordField().projectable(Projectable.YES);
        article.property(WRITE_NUMBER).genericField().projectable(Projectable.YES);
    }

    static void analyse(LuceneAnalysisConfigurationContext analysis) {
        analysis.analyzer(BLANKS).custom().tokenizer(WHITESPACE);
    }

    static void analyse(ElasticsearchAnalysisConfigurationContext analysis) {
        analysis.analyzer(BLANKS).custom().tokenizer(WHITESPACE);
    }
}
