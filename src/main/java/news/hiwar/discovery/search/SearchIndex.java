package news.hiwar.discovery.search;

import io.smallrye.graphql.api.Nullable;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import news.hiwar.discovery.search.ArticleDocument.PublishedDocument;
import news.hiwar.discovery.search.ArticleDocument.UnpublishedDocument;
import news.hiwar.discovery.search.SearchSettings.Engine;
import news.hiwar.graph.visibility.Audience;
import news.hiwar.platform.graphql.ClientError;
import org.apache.lucene.store.LockObtainFailedException;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMappingBuilder;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurer;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;

/** The search index, on the configured engine. */
@ApplicationScoped
class SearchIndex {
    private static final String BACKEND = "hibernate.search.backend.";
    private static final Logger LOG = Logger.getLogger(SearchIndex.class);
    private static final String MAPPING = "hibernate.search.mapping.";

    private final SearchSettings settings;
    private volatile @Nullable CloseableSearchMapping mapping;

    SearchIndex(SearchSettings settings) {
        this.settings = settings;
    }

    /**
     * Opens the index unless it is open.
     *
     * @throws SearchException if it cannot be opened, for example because the server does not respond
     */
    void open() {
        if (mapping != null) return;
        SearchMappingBuilder builder = SearchMapping.builder(AnnotatedTypeSource.empty())
                .property(MAPPING + "build_missing_discovered_jandex_indexes", false)
                .property(MAPPING + "discover_annotated_types_from_root_mapping_annotations", false)
                .property(MAPPING + "configurer", (StandalonePojoMappingConfigurer) IndexMapping::map)
                .property("hibernate.search.schema_management.strategy", "create")
                // a mutation returns when search finds its change
                .property("hibernate.search.indexing.plan.synchronization.strategy", "sync");
        switch (settings.engine()) {
            case LUCENE -> lucene(builder);
            case ELASTICSEARCH -> elasticsearch(builder);
        }
        mapping = build(builder);
    }

    /** Deletes and recreates a local index that cannot be opened; its content is in the database. */
    private CloseableSearchMapping build(SearchMappingBuilder builder) {
        try {
            return builder.build();
        } catch (SearchException broken) {
            if (isRemote() || settings.folder().isEmpty() || isInUse(broken)) throw broken;
            LOG.errorf("The search index cannot be opened and is rebuilt: %s", broken.getMessage());
            delete(settings.folder().get());
            return builder.build();
        }
    }

    private static boolean isInUse(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(LockObtainFailedException.class::isInstance);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lucene(SearchMappingBuilder builder) {
        settings.folder().filter(folder -> !LuceneFiles.areSound(folder)).ifPresent(folder -> {
            LOG.error("The search index is damaged and is rebuilt");
            delete(folder);
        });
        builder.property(BACKEND + "type", "lucene")
                .property(BACKEND + "analysis.configurer", (LuceneAnalysisConfigurer) IndexMapping::analyse)
                .property(
                        BACKEND + "directory.type", settings.folder().isPresent() ? "local-filesystem" : "local-heap");
        settings.folder()
                .ifPresent(folder -> builder.property(
                        BACKEND + "directory.root", folder.toAbsolutePath().toString()));
    }

    private void elasticsearch(SearchMappingBuilder builder) {
        builder.property(BACKEND + "type", "elasticsearch")
                .property(BACKEND + "hosts", settings.hosts())
                .property(BACKEND + "analysis.configurer", (ElasticsearchAnalysisConfigurer) IndexMapping::analyse);
    }

    @PreDestroy
    void close() {
        if (mapping != null) mapping.close();
    }

    /** Whether the index is on a server, which may be unavailable for a while. */
    boolean isRemote() {
        return settings.engine() == Engine.ELASTICSEARCH;
    }

    boolean isOpen() {
        return mapping != null;
    }

    SearchSession session() {
        if (mapping == null) throw new SearchUnavailable();
        return mapping.createSession();
    }

    /** The documents that an audience may search. */
    static List<Class<?>> seenBy(Audience audience) {
        return audience == Audience.READERS
                ? List.of(PublishedDocument.class)
                : List.of(PublishedDocument.class, UnpublishedDocument.class);
    }

    /** @throws SearchUnavailable if its server does not respond */
    <T> T ask(Function<SearchSession, T> question) {
        try (SearchSession session = session()) {
            return question.apply(session);
        } catch (SearchException failed) {
            if (!isRemote()) throw failed;
            LOG.errorf("The search server does not respond: %s", failed.getMessage());
            throw new SearchUnavailable();
        }
    }

    static class SearchUnavailable extends ClientError {
        SearchUnavailable() {
            super("SEARCH_UNAVAILABLE", "Search is temporarily unavailable. Try again later.");
        }
    }
}
