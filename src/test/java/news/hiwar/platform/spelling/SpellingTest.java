package news.hiwar.platform.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "أمريكا, امريكا",
        "إيران, ٱيران",
        "المُفاوَضات, المفاوضات",
        "الرحمٰن, الرحمن",
        "حـــوار, حوار",
        "مصطفى, مصطفي",
        "الحكومة, الحكومه",
        "کردستان, كردستان",
        "العراقی, العراقي",
        "١٢٣, 123",
        "۴۵۶, 456",
        "ﺣﻮﺍﺭ, حوار",
        "ﻻ, لا",
        "\u0627\u0654مريكا, أمريكا",
        "\u200Fبغداد\u200E, بغداد",
        "ھدنة, هدنة",
        "متلازمۃ, متلازمة",
        "ب\u200Bغداد, بغداد",
        "می\u200Cرود, ميرود",
        "IRAQ, iraq"
    })
    void spellingsOfOneWordFoldAlike(String one, String other) {
        assertThat(Spelling.fold(one)).isEqualTo(Spelling.fold(other)).doesNotContain(" ");
    }

    @Test
    void oddBlanksPart() {
        assertThat(Spelling.fold("رئيس\u00A0الوزراء")).isEqualTo("رييس الوزراء");
        assertThat(Spelling.fold("رئيس\u202Fالوزراء")).isEqualTo("رييس الوزراء");
        assertThat(Spelling.fold("#الحوار_الاستراتيجي")).isEqualTo("الحوار الاستراتيجي");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "الوزير:العراق",
                "الوزير.العراق",
                "الوزير’العراق",
                "الوزيرُ.العراق",
                "الوزير·العراق",
                "الوزير：العراق"
            })
    void aSignPartsArabicWordsAlsoWithoutABlank(String text) {
        assertThat(Spelling.fold(text)).isEqualTo("الوزير العراق");
    }

    @Test
    void aSignWithinLatinWordsAndNumbersStays() {
        assertThat(Spelling.fold("U.S. 4.5")).isEqualTo("u.s 4.5");
        assertThat(Spelling.fold("د.سمير 10.5")).isEqualTo("د سمير 10.5");
    }

    @Test
    void wordsKnowWhereTheyStand() {
        String text = "في \u200Fلِبغـدادَ\u200F، اليوم";

        Word word = Spelling.words(text).get(1);

        assertThat(word.folded()).isEqualTo("لبغداد");
        assertThat(text.substring(word.start(), word.end())).isEqualTo("لِبغـدادَ");
        assertThat(text.substring(word.start() + Spelling.after(1, "لِبغـدادَ"), word.end()))
                .isEqualTo("بغـدادَ");
    }

    @ParameterizedTest
    @CsvSource({"ببغداد, بغداد", "وللعراق, عراق", "فبالحوار, حوار", "ولواشنطن, واشنطن", "والمفاوضات, مفاوضة"})
    void particlesComeOff(String word, String bare) {
        Word read = Spelling.words(word).get(0);

        assertThat(Stream.concat(Stream.of(read.stem()), read.bare().stream()))
                .contains(Spelling.words(bare).get(0).stem());
    }

    @Test
    void keepsWordsApart() {
        assertThat(Spelling.fold("  الاتحاد «الأوروبي»، ")).isEqualTo("الاتحاد الاوروبي");
    }

    @Test
    void aPrefixIsNoPattern() {
        assertThat(Spelling.prefix("a_b")).isEqualTo("a b%");
        assertThat(Spelling.prefix("%")).isEqualTo("!%");
    }

    @Test
    void stemsRememberTheWordsAsTheyStand() {
        assertThat(Spelling.stems("القوات الأميركية في العراق"))
                .hasSize(3)
                .containsValues("القوات", "الأميركية", "العراق");
    }

    @ParameterizedTest
    @CsvSource({"قائد, بقيادة", "يقود, القيادة", "استقبال, مقابلة", "ينتقده, انتقد", "استقبل, استقبال"})
    void wordsOfOneRootShareIt(String one, String other) {
        assertThat(root(one)).isEqualTo(root(other)).isNotEmpty();
    }

    @Test
    void aRootIsNeverEmpty() {
        assertThat(root("رأي")).isEqualTo("را");
        assertThat(root("و")).isEqualTo("و");
    }

    private static String root(String word) {
        return Spelling.words(word).get(0).root();
    }
}
