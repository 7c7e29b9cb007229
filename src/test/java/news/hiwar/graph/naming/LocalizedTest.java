package news.hiwar.graph.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LocalizedTest {

    @Test
    void fallsBackToTheOtherLanguage() {
        assertThat(new Localized("حوار", "Dialogue").in(Language.EN)).isEqualTo("Dialogue");
        assertThat(new Localized("حوار", null).in(Language.EN)).isEqualTo("حوار");
        assertThat(new Localized(null, "Dialogue").in(Language.AR)).isEqualTo("Dialogue");
    }

    @Test
    void isNeverEmpty() {
        assertThatThrownBy(() -> new Localized(null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Localized(" ", "x")).isInstanceOf(IllegalArgumentException.class);
    }
}
