package news.hiwar;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.smallrye.graphql.api.Nullable;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import news.hiwar.delivery.http.Connections;
import news.hiwar.ingestion.imports.ImportCommand;
import news.hiwar.ingestion.imports.ImportCommand.Arguments;

/** The way in: the server, or one of the commands. */
@QuarkusMain
public class Hiwar {
    private static final int CANNOT_BEGIN = 2;

    /** H2's code for a file that another process has. */
    private static final int IN_USE = 90020;

    /** A command opens no port, and leaves the terminal to its own words. */
    private static final Map<String, String> OF_COMMANDS = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.management.host-enabled", "false",
            "quarkus.banner.enabled", "false",
            "quarkus.log.console.level", "ERROR",
            "quarkus.log.category.\"io.quarkus.runtime\".level", "OFF", // the trace of a failed start
            "hiwar.import.folder", "",
            "jdk.console", "java.base"); // which tells whether there is a terminal

    private Hiwar() {}

    public static void main(String... args) {
        System.setProperty(Connections.SWITCH, "serviceload");
        List<String> words = List.of(args);
        if (words.isEmpty()) Quarkus.run(args);
        else if (words.get(0).equals("help") || words.contains("--help")) {
            System.out.println(Arguments.USAGE);
        } else if (!words.get(0).equals(Arguments.NAME)) {
            end("unknown command " + words.get(0) + "\n\n" + Arguments.USAGE);
        } else {
            try {
                Arguments.parse(args);
                OF_COMMANDS.forEach(System::setProperty);
                Quarkus.run(ImportCommand.class, Hiwar::ended, args);
            } catch (IllegalArgumentException e) {
                end(e.getMessage() + "\n\n" + Arguments.USAGE);
            }
        }
    }

    private static void ended(int code, @Nullable Throwable failure) {
        if (failure == null) System.exit(code);
        else end(problem(failure));
    }

    private static String problem(Throwable failure) {
        if (failure instanceof SQLException sql && sql.getErrorCode() == IN_USE) {
            return "The embedded database is in use by another process: stop the server, then import again.";
        }
        return failure.getCause() == null ? "The import stopped: " + failure : problem(failure.getCause());
    }

    private static void end(String problem) {
        System.err.println(problem);
        System.exit(CANNOT_BEGIN);
    }
}
