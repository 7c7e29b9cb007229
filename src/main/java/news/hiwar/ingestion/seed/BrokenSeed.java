package news.hiwar.ingestion.seed;

/** A seed file cannot be loaded. The message tells an editor the file, the line and what is wrong. */
class BrokenSeed extends RuntimeException {
    BrokenSeed(String file, int line, String problem) {
        super("%s, line %d: %s".formatted(file, line, problem));
    }
}
