package news.hiwar.text.linking;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.hiwar.graph.kind.Kinds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundRuleTest {
    private static final String BEFORE = "يستعد البلدان للحوار الاستراتيجي العراقي الأميركي.";

    private final Gazetteer gazetteer = NamesForTests.gazetteer();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            تبدأ الجولة الرابعة قريبًا                              | الجولة الرابعة > 4
            انتهت جولات الحوار الاستراتيجي الأولى والثانية والثالثة    | الأولى > 1; الثانية > 2; الثالثة > 3
            يعقد العراق حواره الاستراتيجي الرابع مع واشنطن            | الرابع > 4
            تنطلق جولة من الحوار بين بغداد وواشنطن هي الرابعة من نوعها  | الرابعة > 4
            ثالث جولات الحوار تبدأ غدًا                             | ثالث جولات > 3
            يجتمع طرفا الحوار في السابع من أبريل                     | السابع من أبريل > 3
            يجتمع طرفا الحوار يوم 26 يوليو 2021                     | 26 يوليو > 4
            في الجولة الثانية من المحادثات مع واشنطن                 | الجولة الثانية > 2
            """)
    void aRoundIsKnownByNumberOrDay(String text, String rounds) {
        assertThat(rounds(BEFORE, text)).isEqualTo(rounds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "جرت ثاني مكالمة بين الرجلين",
                "هذه الجولة ستكون الأولى في عهد بايدن",
                "المسألة الثانية هي الكهرباء",
                "سيكون هذا الحوار الأول من نوعه",
                "اجتمعوا في الطابق الثالث",
                "يترشح لولاية ثانية، فالولاية الثانية هدفه",
                "الجولة الثانية من الانتخابات بعد أسبوع",
                "فاز الفريق في الجولة الرابعة من الدوري",
                "الجولة السادسة من المفاوضات النووية",
                "الجولة التاسعة تبدأ غدًا",
                "هطلت الأمطار في السابع من أبريل",
                "يجتمع طرفا الحوار يوم 26 يوليو 2015"
            })
    void ordinalsOfOtherThingsAreNone(String text) {
        assertThat(rounds(BEFORE, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"تبدأ الجولة الرابعة قريبًا", "انتهت الجولة الثانية في السابع من أبريل"})
    void noRoundWithoutItsDialogue(String text) {
        assertThat(rounds("أخبار متفرقة من العالم.", text)).isEmpty();
    }

    private String rounds(String... paragraphs) {
        return Linker.link(null, null, List.of(paragraphs), gazetteer).links().stream()
                .filter(link -> link.target().kind() == Kinds.ROUND)
                .map(link -> link.text() + " > " + link.target().slug().replaceAll(".*/", ""))
                .collect(joining("; "));
    }
}
