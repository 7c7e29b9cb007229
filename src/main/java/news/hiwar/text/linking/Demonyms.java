package news.hiwar.text.linking;

import io.smallrye.graphql.api.Nullable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import news.hiwar.graph.actor.ActorKind;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.text.linking.Gazetteer.Name;

/** Adjectives of nationality: those of the states in the graph, and of all countries that the JDK can name. */
final class Demonyms {
    private static final Set<String> FOREIGN = foreign();

    private final Map<String, Target> states = new HashMap<>();

    /** Reads adjectives from the aliases of states, and derives them from their names: العراق gives عراقي. */
    Demonyms(Collection<Name> names) {
        for (Name name : names) {
            if (name.target().actor() != ActorKind.STATE) continue;
            String folded = Spelling.fold(name.text());
            if (folded.indexOf(' ') >= 0) continue;
            if (folded.startsWith("ال") && base(folded).endsWith("ي")) states.put(base(folded), name.target());
            else states.putIfAbsent(adjective(folded), name.target());
        }
    }

    /** The state of an adjective in any form; null if it is none, or that of a country outside the graph. */
    @Nullable
    Target state(String folded) {
        return bases(folded)
                .map(states::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    boolean isAdjective(String folded) {
        return bases(folded).anyMatch(base -> states.containsKey(base) || FOREIGN.contains(base));
    }

    private static Stream<String> bases(String folded) {
        if (folded.isEmpty()) return Stream.of();
        return CliticSegmentation.of(folded).stream()
                .map(segmentation -> base(segmentation.word()))
                .filter(base -> base.endsWith("ي"));
    }

    /** The masculine singular form without the article. */
    private static String base(String folded) {
        String base = folded.startsWith("ال") && folded.length() > 5 ? folded.substring(2) : folded;
        for (String ending : List.of("ون", "ين", "ان", "ات", "ه", "ا")) {
            if (base.endsWith("ي" + ending)) return base.substring(0, base.length() - ending.length());
        }
        return base;
    }

    private static String adjective(String country) {
        String stem = country.startsWith("ال") ? country.substring(2) : country;
        for (String ending : List.of("يا", "يه", "ا", "ه")) {
            if (stem.endsWith(ending)) return stem.substring(0, stem.length() - ending.length()) + "ي";
        }
        return stem + "ي";
    }

    private static Set<String> foreign() {
        Set<String> adjectives = new HashSet<>(WordList.PEOPLES.words());
        Locale arabic = Locale.forLanguageTag("ar");
        for (String country : Locale.getISOCountries()) {
            String name = Spelling.fold(
                    new Locale.Builder().setRegion(country).build().getDisplayCountry(arabic));
            if (name.indexOf(' ') < 0) adjectives.add(adjective(name));
            else
                Stream.of(name.split(" ", -1))
                        .filter(word -> word.endsWith("يه"))
                        .map(Demonyms::base)
                        .forEach(adjectives::add);
        }
        return Set.copyOf(adjectives);
    }
}
