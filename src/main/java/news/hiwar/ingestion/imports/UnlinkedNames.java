package news.hiwar.ingestion.imports;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.text.linking.AmbiguousMatch;
import news.hiwar.text.linking.LinkingResult;
import news.hiwar.text.linking.Target;
import news.hiwar.text.linking.UnlinkedPerson;

/** Names that come again and again and are linked to nobody; the rare ones are forgotten where there are too many. */
class UnlinkedNames {
    private static final int REMEMBERED = 20_000;
    private static final int TOLD = 200;

    /** A name with how it was spelt, who could be meant, and how many articles have it. */
    record Unlinked(String name, TreeSet<String> spellings, TreeSet<String> candidates, int articles) {}

    private final Map<String, Unlinked> names = new HashMap<>();
    private int rare = 1;

    void add(LinkingResult links) {
        Map<String, Unlinked> here = new HashMap<>();
        for (UnlinkedPerson suggestion : links.suggestions()) {
            of(here, suggestion.name()).spellings.addAll(suggestion.spellings());
        }
        for (AmbiguousMatch ambiguity : links.ambiguous()) {
            Unlinked name = of(here, ambiguity.text());
            name.spellings.add(ambiguity.text());
            ambiguity.candidates().stream().map(Target::slug).forEach(name.candidates::add);
        }
        here.forEach((folded, name) -> names.merge(folded, name, UnlinkedNames::both));
        for (; names.size() > REMEMBERED; rare++) names.values().removeIf(name -> name.articles <= rare);
    }

    private static Unlinked of(Map<String, Unlinked> names, String name) {
        return names.computeIfAbsent(
                Spelling.fold(name), folded -> new Unlinked(name, new TreeSet<>(), new TreeSet<>(), 1));
    }

    private static Unlinked both(Unlinked one, Unlinked other) {
        one.spellings.addAll(other.spellings);
        one.candidates.addAll(other.candidates);
        return new Unlinked(one.name, one.spellings, one.candidates, one.articles + other.articles);
    }

    /** The most frequent first. */
    List<Unlinked> names() {
        return names.values().stream()
                .sorted(Comparator.comparing(Unlinked::articles).reversed().thenComparing(Unlinked::name))
                .limit(TOLD)
                .toList();
    }
}
