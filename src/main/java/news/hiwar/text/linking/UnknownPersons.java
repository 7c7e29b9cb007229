package news.hiwar.text.linking;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.text.linking.LinkingResult.UnlinkedPerson;

/** Finds people who recur in an article and match no actor. */
final class UnknownPersons {
    private static final int TITLE_REACH = 5;
    private static final int MAX_NAME_WORDS = 4;

    /** A person in the article. */
    private static final class Person {
        final Set<String> spellings = new LinkedHashSet<>();
        int times;
        boolean introduced;
    }

    private final LinkingContext context;
    private final Map<String, Person> byName = new LinkedHashMap<>();

    UnknownPersons(LinkingContext context) {
        this.context = context;
    }

    List<UnlinkedPerson> suggestions() {
        for (TokenizedPassage passage : context.passages) {
            for (int at = 0; at < passage.words().size(); at++) {
                int last = name(passage, at);
                if (last < 0) continue;
                add(passage, at, last);
                at = last - 1;
            }
        }
        Map<String, Long> families = byName.keySet().stream().collect(groupingBy(UnknownPersons::family, counting()));
        Map<String, List<String>> alone = alone(families.keySet());
        byName.forEach((name, person) -> {
            String family = family(name);
            if (families.getOrDefault(family, 0L) == 1) addFamily(person, alone.getOrDefault(family, List.of()));
        });
        return byName.values().stream()
                .filter(person -> person.introduced && person.times > 1)
                .map(UnknownPersons::suggestion)
                .toList();
    }

    private static UnlinkedPerson suggestion(Person person) {
        List<String> spellings = person.spellings.stream()
                .sorted(Comparator.comparing((String spelling) -> -spelling.length()))
                .toList();
        return new UnlinkedPerson(spellings.get(0), spellings, person.times);
    }

    /** The index after a full name that begins at a word; -1 if none does. */
    private int name(TokenizedPassage passage, int at) {
        if (isKnown(passage, at) || !begins(passage, at)) return -1;
        int last = at + 1;
        while (last < passage.words().size()
                && passage.follows(last)
                && last - at < MAX_NAME_WORDS
                && continues(passage, at, last)) {
            last++;
        }
        boolean whole = last - at > 1 && !GivenNames.isParticle(passage.word(last - 1));
        return whole && !isKnown(passage, last - 1) ? last : -1;
    }

    private boolean begins(TokenizedPassage passage, int at) {
        String word = passage.word(at);
        if (WordList.GIVEN_NAMES.has(word)) return !passage.written(at).endsWith("ى") || !word.equals("علي");
        return passage.follows(at)
                && passage.word(at - 1).startsWith("ال")
                && WordList.TITLES.has(passage.word(at - 1))
                && isPlain(passage, at);
    }

    private boolean continues(TokenizedPassage passage, int first, int at) {
        String word = passage.word(at);
        if (WordList.GIVEN_NAMES.has(word) || GivenNames.isParticle(word)) return true;
        if (context.gazetteer.demonyms().isAdjective(word) || WordList.TITLES.has(word)) return false;
        if (word.startsWith("ال") || GivenNames.isParticle(passage.word(at - 1))) return true;
        return at == first + 1 && isPlain(passage, at);
    }

    private static boolean isPlain(TokenizedPassage passage, int at) {
        String word = passage.word(at);
        return passage.words().get(at).significant()
                && word.length() > 2
                && !word.startsWith("ال")
                && !WordList.SPEECH_VERBS.hasBare(word)
                && !WordList.WHERE.hasBare(word)
                && !word.chars().anyMatch(Character::isDigit);
    }

    private boolean isKnown(TokenizedPassage passage, int at) {
        return context.at(passage, at) != null;
    }

    private void add(TokenizedPassage passage, int first, int last) {
        String written = passage.text()
                .substring(
                        passage.words().get(first).start(),
                        passage.words().get(last - 1).end());
        Person person = byName.computeIfAbsent(Spelling.fold(written), name -> new Person());
        person.spellings.add(written);
        person.times++;
        if (WordList.SPEECH_VERBS.hasBare(passage.after(last)) || speaks(passage, first - 1)) person.introduced = true;
        for (int at = first - 1;
                at >= Math.max(0, first - TITLE_REACH) && passage.gap(at + 1).isBlank();
                at--) {
            if (WordList.TITLES.hasBare(passage.word(at))) person.introduced = true;
        }
    }

    private static boolean speaks(TokenizedPassage passage, int at) {
        return WordList.SPEECH_VERBS.hasBare(passage.word(at));
    }

    private static String family(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** The spellings of family names that are the subject of a verb of speech, with each occurrence. */
    private Map<String, List<String>> alone(Set<String> families) {
        Map<String, List<String>> alone = new HashMap<>();
        for (TokenizedPassage passage : context.passages) {
            for (int at = 0; at < passage.words().size(); at++) {
                String family = passage.word(at);
                if (!families.contains(family) || isKnown(passage, at)) continue;
                if (speaks(passage, at - 1) || WordList.SPEECH_VERBS.hasBare(passage.after(at + 1))) {
                    alone.computeIfAbsent(family, first -> new ArrayList<>()).add(passage.written(at));
                }
            }
        }
        return alone;
    }

    /** Counts the family name alone for the same person, if only one person has it. */
    private static void addFamily(Person person, List<String> alone) {
        person.times += alone.size();
        person.spellings.addAll(alone);
        if (!alone.isEmpty()) person.introduced = true;
    }
}
