package news.hiwar.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({"أمريكا, امريكا", "المُفاوَضات, المفاوضات", "مصطفى, مصطفي", "الحكومة, الحكومه", "١٢٣, 123", "IRAQ, iraq"
    })
    void spellingsOfOneWordFoldAlike(String one, String other) {
        assertThat(Spelling.fold(one)).isEqualTo(Spelling.fold(other));
    }

    @Test
    void keepsWordsApart() {
        assertThat(Spelling.fold("  الاتحاد «الأوروبي»، ")).isEqualTo("الاتحاد الاوروبي");
    }

    @Test
    void aPrefixIsNoPattern() {
        assertThat(Spelling.prefix("a_b")).isEqualTo("a!_b%");
        assertThat(Spelling.prefix("%")).isEqualTo("!%");
    }

    @Test
    void stemsRememberTheWordsAsTheyStand() {
        assertThat(Spelling.stems("القوات الأميركية في العراق"))
                .hasSize(3)
                .containsValues("القوات", "الأميركية", "العراق");
    }
}
