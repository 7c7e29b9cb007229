package news.hiwar.discovery.search;

import io.smallrye.graphql.api.Nullable;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import news.hiwar.discovery.search.ArticleDocument.PublishedDocument;
import news.hiwar.discovery.search.ArticleDocument.UnpublishedDocument;
import news.hiwar.discovery.search.LuceneFiles.Commits;
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
    private final CircuitBreaker breaker;
    private volatile @Nullable CloseableSearchMapping mapping;

    /** The files of a local index at the last check. */
    private @Nullable Commits commits;

    SearchIndex(SearchSettings settings, CircuitBreaker breaker) {
        this.settings = settings;
        this.breaker = breaker;
    }

    /**
     * Opens the index unless it is open.
     *
     * @throws SearchException if it cannot be opened, for example because the server does not respond
     */
    synchronized void open() {
        if (mapping != null) return;
        SearchMappingBuilder builder = SearchMapping.builder(AnnotatedTypeSource.empty())
                .property(MAPPING + "build_missing_discovered_jandex_indexes", false)
                .property(MAPPING + "discover_annotated_types_from_root_mapping_annotations", false)
                .property(MAPPING + "configurer", (StandalonePojoMappingConfigurer) IndexMapping::map)
                .property("hibernate.search.schema_management.strategy", "create")
                // an article leaves the queue when search finds it
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
        return causes(failure).anyMatch(LockObtainFailedException.class::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static void delete(Path folder) {
        if (Files.notExists(folder)) return;
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
                // A write to an alias of an index that was deleted would create an index that has the alias's name.
                .property(BACKEND + "layout.strategy", "no-alias")
                .property(
                        BACKEND + "connection_timeout",
                        settings.connectTimeout().toMillis())
                .property(BACKEND + "read_timeout", settings.writeTimeout().toMillis())
                .property(BACKEND + "request_timeout", settings.writeTimeout().toMillis())
                .property(BACKEND + "analysis.configurer", (ElasticsearchAnalysisConfigurer) IndexMapping::analyse);
    }

    @PreDestroy
    synchronized void close() {
        CloseableSearchMapping opened = mapping;
        mapping = null;
        commits = null;
        if (opened != null) opened.close();
    }

    /**
     * Looks at the files of a local index while it is in use, and replaces it by an empty one if they were deleted, cut or
     * replaced. A search server looks after its files itself.
     */
    synchronized void checkFiles() {
        Path folder = settings.folder().orElse(null);
        if (isRemote() || folder == null || mapping == null) return;
        Commits now = Commits.after(commits, folder);
        if (now != null) {
            commits = now;
            return;
        }
        LOG.error("The files of the search index were deleted or changed: the index is rebuilt");
        try {
            close();
        } catch (RuntimeException damaged) {
            LOG.debugf(damaged, "The damaged index was not closed");
        }
        delete(folder);
        open();
    }

    /** Whether the index is on a server, which may be unavailable for a while. */
    boolean isRemote() {
        return settings.engine() == Engine.ELASTICSEARCH;
    }

    boolean isOpen() {
        return mapping != null;
    }

    SearchSession session() {
        SearchMapping opened = mapping;
        if (opened == null) throw new SearchUnavailable();
        return opened.createSession();
    }

    /** The documents that an audience may search. */
    static List<Class<?>> seenBy(Audience audience) {
        return audience == Audience.READERS
                ? List.of(PublishedDocument.class)
                : List.of(PublishedDocument.class, UnpublishedDocument.class);
    }

    /**
     * A question to the index, which may consist of several queries.
     *
     * @param end when it fails, as {@link System#nanoTime} tells it
     */
    record Question(SearchSession session, long end) {
        static Question within(SearchSession session, Duration time) {
            return new Question(session, System.nanoTime() + time.toNanos());
        }

        /** The milliseconds that remain for its queries. */
        long left() {
            return Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
        }
    }

    /** @throws SearchUnavailable if the engine fails or does not respond in time */
    <T> T ask(Function<Question, T> question) {
        if (breaker.isOpen()) {
            breaker.refused();
            throw new SearchUnavailable();
        }
        try (SearchSession session = session()) {
            T answer = question.apply(Question.within(session, settings.timeout()));
            breaker.succeeded();
            return answer;
        } catch (ClientError refused) {
            throw refused;
        } catch (RuntimeException | InternalError failed) { // an InternalError if a mapped file was cut
            breaker.failed(failed);
            throw new SearchUnavailable();
        }
    }

    /** Asks the engine even while the circuit breaker is open. */
    <T> T check(Function<Question, T> question) {
        try (SearchSession session = session()) {
            return question.apply(Question.within(session, settings.timeout()));
        }
    }

    /** Whether the engine has responded that it does not have the index. */
    static boolean isMissing(SearchException failure) {
        return causes(failure)
                .anyMatch(cause -> String.valueOf(cause.getMessage()).contains("index_not_found"));
    }

    static class SearchUnavailable extends ClientError {
        SearchUnavailable() {
            super("SEARCH_UNAVAILABLE", "Search is temporarily unavailable. Try again later.");
        }
    }
}
