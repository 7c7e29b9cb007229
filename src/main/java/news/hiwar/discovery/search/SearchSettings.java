package news.hiwar.discovery.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

@ConfigMapping(prefix = "hiwar.search")
interface SearchSettings {
    enum Engine {
        LUCENE,
        ELASTICSEARCH
    }

    /** Lucene inside this process, or an OpenSearch or Elasticsearch server for several nodes. */
    @WithDefault("lucene")
    Engine engine();

    /** Where that server answers, such as {@code search-1:9200,search-2:9200}. */
    @WithDefault("127.0.0.1:9200")
    String hosts();

    /** The folder of the Lucene index; in memory where there is none. */
    Optional<Path> folder();
}
