package news.hiwar.text.linking;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import news.hiwar.graph.date.DatePrecision;
import news.hiwar.graph.date.FuzzyDate;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.text.dating.DateWords;
import news.hiwar.text.linking.Gazetteer.DialogueProfile;
import news.hiwar.text.linking.LinkDecision.Evidence;
import news.hiwar.text.linking.LinkingResult.EntityLink;
import news.hiwar.text.linking.TokenizedPassage.Sentence;

/** Links rounds by their number or their day. */
final class RoundRule {
    private static final int ORDINAL_REACH = 10;
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    private final LinkingContext context;
    private final DialogueRule dialogues;
    private final Map<Sentence, Boolean> otherContests = new HashMap<>();
    private final Map<Sentence, Optional<Evidence>> inContext = new HashMap<>();

    RoundRule(LinkingContext context, DialogueRule dialogues) {
        this.context = context;
        this.dialogues = dialogues;
    }

    /** Links by the number of a round. */
    List<EntityLink> linksByNumber() {
        List<EntityLink> links = new ArrayList<>();
        for (TokenizedPassage passage : context.passages) {
            for (int at = 0; at < passage.words().size(); at++) {
                boolean round = DialogueRule.isAnyOf(WordList.ROUNDS, passage.word(at));
                boolean dialogue = DialogueRule.isAnyOf(WordList.DIALOGUES, passage.word(at));
                if (round || dialogue) after(passage, at, round, links);
                int number = round || dialogue ? Ordinals.before(passage.word(at - 1)) : 0;
                if (number > 0) add(passage, at - 1, at, number, links);
            }
        }
        return links;
    }

    /** Reads from a word for talks over what describes them to the ordinals. */
    private void after(TokenizedPassage passage, int head, boolean feminine, List<EntityLink> links) {
        int end = Math.min(passage.sentence(head).to(), head + 1 + ORDINAL_REACH);
        boolean predicate = false;
        for (int at = head + 1; at < end; at++) {
            String word = passage.word(at);
            int number = Ordinals.definite(word, feminine);
            if (number > 0) {
                list(passage, head, at, predicate, feminine, links);
                return;
            }
            if (WordList.COPULAS.has(word)) predicate = true;
            else if (!WordList.BEFORE_ORDINALS.has(word) && !dialogues.describesTalks(passage, at)) return;
        }
    }

    /** Links a list of ordinals: الأولى والثانية والثالثة. */
    private void list(
            TokenizedPassage passage,
            int head,
            int first,
            boolean predicate,
            boolean feminine,
            List<EntityLink> links) {
        int last = first;
        while (passage.follows(last + 1)
                && passage.word(last + 1).startsWith("و")
                && Ordinals.definite(passage.word(last + 1), feminine) > 0) last++;
        if (countsOther(passage, last, predicate, Ordinals.definite(passage.word(first), feminine))) return;
        for (int at = first; at <= last; at++) {
            int from = at == head + 1 && last == first && passage.follows(at) ? head : at;
            add(passage, from, at, Ordinals.definite(passage.word(at), feminine), links);
        }
    }

    /** Whether the words after an ordinal show that it does not count rounds of the dialogue. */
    private boolean countsOther(TokenizedPassage passage, int ordinal, boolean predicate, int number) {
        String next = passage.word(ordinal + 1);
        String second = passage.word(ordinal + 2);
        boolean reign = WordList.NOT_SAID_OF_A_ROUND.hasBare(next.equals("في") ? second : next);
        if (reign && (predicate || next.equals("في") || next.startsWith("ب"))) return true;
        boolean kind = next.equals("من") && second.startsWith("نوع");
        if (kind || predicate) return number == 1;
        if (!next.equals("من")) return false;
        return namesOtherContest(passage, ordinal + 2, ordinal + 6) || !dialogues.describesTalks(passage, ordinal + 2);
    }

    private static boolean namesOtherContest(TokenizedPassage passage, int from, int to) {
        return IntStream.range(from, to)
                .anyMatch(at -> WordList.OTHER_CONTESTS.hasBare(withoutArticle(passage.word(at))));
    }

    private void add(TokenizedPassage passage, int first, int last, int number, List<EntityLink> links) {
        Sentence sentence = passage.sentence(last);
        boolean contest =
                otherContests.computeIfAbsent(sentence, part -> namesOtherContest(passage, part.from(), part.to()));
        DialogueProfile dialogue = dialogues.dialogue(passage, sentence);
        boolean near = dialogue != null;
        if (contest && !near) return;
        if (dialogue == null) dialogue = dialogues.onlyDialogue();
        Target round = dialogue == null ? null : round(dialogue, number);
        if (round == null) return;
        int start = passage.words().get(first).start();
        if (passage.word(first).startsWith("وال")) start += Spelling.after(1, passage.written(first));
        Evidence evidence = near ? Evidence.ROUND_BY_NUMBER : Evidence.ROUND_IN_CONTEXT;
        links.add(Linker.link(
                passage, round, evidence, start, passage.words().get(last).end()));
    }

    private static @Nullable Target round(DialogueProfile dialogue, int number) {
        return dialogue.rounds().stream()
                .filter(round -> round.number() == number)
                .map(DialogueProfile.Round::target)
                .findFirst()
                .orElse(null);
    }

    private static String withoutArticle(String word) {
        if (word.isEmpty()) return word;
        return CliticSegmentation.of(word).stream()
                .filter(CliticSegmentation::article)
                .map(CliticSegmentation::word)
                .findFirst()
                .orElse(word);
    }

    /** Links by the day of a round, where the talks or a meeting of the parties are named in the same sentence. */
    List<EntityLink> linksByDate() {
        List<EntityLink> links = new ArrayList<>();
        for (TokenizedPassage passage : context.passages) {
            for (int at = 0; at < passage.words().size(); at++) {
                int day = Ordinals.day(passage, at);
                if (day > 0) day(passage, at, day, links);
            }
        }
        return links;
    }

    private void day(TokenizedPassage passage, int at, int day, List<EntityLink> links) {
        for (int on = at + 1; on <= at + 3; on++) {
            int month = Ordinals.month(passage, on);
            if (month == 0) continue;
            String year = IntStream.rangeClosed(on + 1, on + 3)
                    .mapToObj(passage::word)
                    .filter(word -> YEAR.matcher(word).matches())
                    .findFirst()
                    .orElse("");
            for (DialogueProfile dialogue : context.gazetteer.dialogues()) {
                for (DialogueProfile.Round round : dialogue.rounds()) {
                    Evidence evidence = isOn(round.date(), day, month, year) ? evidence(passage, at, dialogue) : null;
                    if (evidence == null) continue;
                    int start = passage.words().get(at).start();
                    links.add(Linker.link(
                            passage,
                            round.target(),
                            evidence,
                            start,
                            passage.words().get(on).end()));
                }
            }
            return;
        }
    }

    private static boolean isOn(@Nullable FuzzyDate date, int day, int month, String year) {
        if (date == null || date.precision() != DatePrecision.DAY) return false;
        LocalDate on = date.from();
        boolean sameYear = year.isEmpty() || Integer.parseInt(year) == on.getYear();
        return on.getDayOfMonth() == day && on.getMonthValue() == month && sameYear;
    }

    private @Nullable Evidence evidence(TokenizedPassage passage, int at, DialogueProfile dialogue) {
        Sentence sentence = passage.sentence(at);
        if (dialogue.equals(dialogues.dialogue(passage, sentence))) return Evidence.ROUND_BY_DATE;
        if (!dialogue.equals(dialogues.onlyDialogue())) return null;
        return inContext
                .computeIfAbsent(sentence, part -> Optional.ofNullable(evidence(passage, part, dialogue)))
                .orElse(null);
    }

    /** The evidence of a sentence for a round of the only dialogue of the article. */
    private @Nullable Evidence evidence(TokenizedPassage passage, Sentence sentence, DialogueProfile dialogue) {
        int from = sentence.from();
        int to = sentence.to();
        if (DialogueRule.hasWordForTalks(passage, from, to)) return Evidence.ROUND_BY_DATE;
        boolean meeting = IntStream.range(from, to).anyMatch(word -> WordList.MEETINGS.hasBare(passage.word(word)));
        return meeting && dialogues.namesParties(passage, from, to, dialogue) ? Evidence.ROUND_BY_MEETING : null;
    }

    /** Reads ordinals, days and months from folded words. */
    private static final class Ordinals {
        private static final List<String> MASCULINE =
                List.of("اول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر");
        private static final List<String> FEMININE =
                List.of("اولي", "ثانيه", "ثالثه", "رابعه", "خامسه", "سادسه", "سابعه", "ثامنه", "تاسعه", "عاشره");
        private static final List<String> ENGLISH =
                List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
        private static final Pattern DIGITS = Pattern.compile("\\d{1,2}");

        private Ordinals() {}

        /** The number of a definite ordinal; 0 if a word is none of that gender. */
        static int definite(String word, boolean feminine) {
            String bare = word.startsWith("و") && !word.equals("و") ? word.substring(1) : word;
            return bare.startsWith("ال") ? (feminine ? FEMININE : MASCULINE).indexOf(bare.substring(2)) + 1 : 0;
        }

        /**
         * The number of an ordinal before its noun, such as رابع; 0 if it is none, and for أول, which is not used as a
         * number.
         */
        static int before(String word) {
            int number = Math.max(MASCULINE.indexOf(word), ENGLISH.indexOf(word)) + 1;
            return number == 1 && !word.equals("first") ? 0 : number;
        }

        /** The day of a month at a word, in digits or as a definite ordinal; 0 if there is none. */
        static int day(TokenizedPassage passage, int at) {
            String word = passage.word(at);
            if (DIGITS.matcher(word).matches()) return Integer.parseInt(word);
            String bare = word.startsWith("وال") ? word.substring(1) : word;
            if (!bare.startsWith("ال")) return 0;
            Integer day = DateWords.dayNumber(bare + " " + passage.word(at + 1));
            if (day == null) day = DateWords.dayNumber(bare);
            return day == null ? 0 : day;
        }

        /** The month whose name begins at a word, from 1; 0 if none does. */
        static int month(TokenizedPassage passage, int at) {
            Integer month = DateWords.month(passage.word(at) + " " + passage.word(at + 1));
            if (month == null) month = DateWords.month(passage.word(at));
            return month == null ? 0 : month;
        }
    }
}
