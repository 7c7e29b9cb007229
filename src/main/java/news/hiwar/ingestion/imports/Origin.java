package news.hiwar.ingestion.imports;

/**
 * Where an article comes from.
 *
 * @param file its path in the imported folder, with slashes
 * @param line from 1; 0 where the article is the whole file
 */
public record Origin(String file, int line) {}
