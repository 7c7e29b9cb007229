package news.hiwar.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The database of a measurement, by {@code -Ddb}: H2 inside the server, or a PostgreSQL server of its own. */
class Database implements AutoCloseable {
    static final boolean IS_POSTGRESQL = "postgresql".equals(System.getProperty("db"));

    private final Path folder;

    @SuppressWarnings("NullAway.Init") // null with H2
    private EmbeddedPostgres server;

    private int port;

    Database(Path folder) throws IOException {
        this.folder = folder;
        start();
    }

    /** Starts PostgreSQL, after the first time on the same data and port. */
    final void start() throws IOException {
        if (!IS_POSTGRESQL) return;
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgresql").toFile())
                .setCleanDataDirectory(false)
                .setServerConfig("synchronous_commit", "on")
                .setPort(port)
                .start();
        port = server.getPort();
    }

    /** The package that is built for it. */
    Path jar() {
        return Path.of("target", IS_POSTGRESQL ? "quarkus-app-postgresql" : "quarkus-app", "quarkus-run.jar")
                .toAbsolutePath();
    }

    /** The options of a server that uses it. */
    List<String> options() {
        if (!IS_POSTGRESQL) return List.of();
        return List.of(
                "-Dquarkus.datasource.jdbc.url=jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port),
                "-Dquarkus.datasource.username=postgres",
                "-Dquarkus.datasource.password=postgres");
    }

    /** Stops its processes where they are, or lets them go on: {@code STOP} and {@code CONT}. */
    void signal(String name) throws Exception {
        for (long process : processes().toList()) Shell.run("kill", "-" + name, String.valueOf(process));
    }

    /** The identifiers of PostgreSQL's processes. */
    Stream<Long> processes() throws IOException {
        String main = Files.readAllLines(folder.resolve("postgresql").resolve("postmaster.pid"))
                .get(0);
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(main)).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants()).map(ProcessHandle::pid);
    }

    @Override
    public void close() throws IOException {
        if (server != null) server.close();
    }
}
