package news.hiwar.ingestion.imports;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts the outcomes of an import, for each file of lines and for all pages together. */
class ImportSummary {
    private static final String PAGES = "pages";

    private final Map<String, Map<ImportOutcome, Integer>> counts = new TreeMap<>();

    void add(ImportResult result) {
        String row = result.origin().line() == 0 ? PAGES : result.origin().file();
        counts.computeIfAbsent(row, key -> new EnumMap<>(ImportOutcome.class)).merge(result.outcome(), 1, Integer::sum);
    }

    Map<String, Map<ImportOutcome, Integer>> counts() {
        return counts;
    }

    int count(ImportOutcome... outcomes) {
        return counts.values().stream()
                .mapToInt(row -> Stream.of(outcomes)
                        .mapToInt(outcome -> row.getOrDefault(outcome, 0))
                        .sum())
                .sum();
    }

    boolean isSuccessful() {
        return count(ImportOutcome.REFUSED, ImportOutcome.BROKEN) == 0;
    }

    boolean hasChanges() {
        return count(ImportOutcome.STORED, ImportOutcome.UPDATED) > 0;
    }

    /** A table for a terminal; outcomes that did not occur have no column. */
    String table() {
        ImportOutcome[] columns = Stream.of(ImportOutcome.values())
                .filter(outcome -> count(outcome) > 0)
                .toArray(ImportOutcome[]::new);
        int width = counts.keySet().stream().mapToInt(String::length).max().orElse(0);
        return Stream.concat(Stream.of(""), counts.keySet().stream())
                .map(row -> ("%-" + Math.max(1, width) + "s").formatted(row) + cells(row, columns))
                .collect(Collectors.joining("\n"));
    }

    private String cells(String row, ImportOutcome[] columns) {
        return Stream.of(columns)
                .map(outcome -> {
                    String title = outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
                    Object cell = row.isEmpty()
                            ? title
                            : "%,d".formatted(counts.getOrDefault(row, Map.of()).getOrDefault(outcome, 0));
                    return ("  %" + Math.max(9, title.length()) + "s").formatted(cell);
                })
                .collect(Collectors.joining());
    }
}
