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

/** The index, on the engine that the settings name. */
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
     * Opens it unless it is open.
     *
     * @throws SearchException where that cannot be, such as when the server does not answer
     */
    void open() {
        if (mapping != null) return;
        SearchMappingBuilder builder = SearchMapping.builder(AnnotatedTypeSource.empty())
                .property(MAPPING + "build_missing_discovered_jandex_indexes", false)
                .property(MAPPING + "discover_annotated_types_from_root_mapping_annotations", false)
                .property(MAPPING + "configurer", (StandalonePojoMappingConfigurer) IndexMapping::map)
                .property("hibernate.search.schema_management.strategy", "create")
                // A change is answered when readers find it.
                .property("hibernate.search.indexing.plan.synchronization.strategy", "sync");
        switch (settings.engine()) {
            case LUCENE -> lucene(builder);
            case ELASTICSEARCH -> elasticsearch(builder);
        }
        mapping = build(builder);
    }

    /** An index that cannot be opened is as good as lost: what it held is in the database. */
    private CloseableSearchMapping build(SearchMappingBuilder builder) {
        try {
            return builder.build();
        } catch (SearchException broken) {
            if (isRemote() || settings.folder().isEmpty() || isInUse(broken)) throw broken;
            LOG.errorf("The search index cannot be opened, so it is made anew: %s", broken.getMessage());
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
            LOG.error("The search index is damaged, so it is made anew");
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

    /** Whether it is in a server, which may be away for a while. */
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

    /** What readers do not see is in an index of its own, so that no count and no score tells of it. */
    static List<Class<?>> seenBy(Audience audience) {
        return audience == Audience.READERS
                ? List.of(ArticleDocument.class)
                : List.of(ArticleDocument.class, UnpublishedDocument.class);
    }

    /** @throws SearchUnavailable where its server does not answer */
    <T> T ask(Function<SearchSession, T> question) {
        try (SearchSession session = session()) {
            return question.apply(session);
        } catch (SearchException failed) {
            if (!isRemote()) throw failed;
            LOG.errorf("The search server does not answer: %s", failed.getMessage());
            throw new SearchUnavailable();
        }
    }

    static class SearchUnavailable extends ClientError {
        SearchUnavailable() {
            super("SEARCH_UNAVAILABLE", "Search does not answer at the moment. Everything else does; try again later.");
        }
    }
}
