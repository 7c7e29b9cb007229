package news.hiwar.text.dating;

import io.smallrye.graphql.api.Nullable;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hiwar.platform.spelling.Spelling;

/** Names of periods, directions or numbers in all their forms, independent of spelling. */
final class PeriodNames<T> {
    private final Map<String, T> things = new LinkedHashMap<>();

    /** Adds a value with its names, separated by commas. */
    PeriodNames<T> with(T thing, String names) {
        for (String name : names.split(",", -1)) things.putIfAbsent(Spelling.fold(name), thing);
        return this;
    }

    PeriodNames<T> with(PeriodNames<? extends T> others) {
        others.things.forEach(things::putIfAbsent);
        return this;
    }

    /** The first word of each name. */
    Stream<String> firstWords() {
        return things.keySet().stream().map(it -> it.replaceFirst(" .*", ""));
    }

    /** A pattern for any of the names, the longest first. */
    String any() {
        return pattern(things.keySet().stream());
    }

    /** A pattern for any name of a value. */
    String of(T thing) {
        return pattern(things.entrySet().stream()
                .filter(it -> it.getValue().equals(thing))
                .map(Map.Entry::getKey));
    }

    @Nullable
    T get(@Nullable String folded) {
        return folded == null ? null : things.get(folded);
    }

    private static String pattern(Stream<String> names) {
        return names.sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
