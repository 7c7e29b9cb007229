package news.hiwar.text.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.hiwar.text.linking.LinkingResult.UnlinkedPerson;
import org.junit.jupiter.api.Test;

class UnknownPersonsTest {
    private final Gazetteer gazetteer = NamesForTests.gazetteer();

    @Test
    void someoneUnknownWhoSpeaksAgainAndAgainIsSuggested() {
        List<UnlinkedPerson> suggestions =
                link("قال النائب سالم البحراني إن الجلسة تأجلت. وأضاف البحراني أن الموعد لم يحدد. وحضر كريم السعدي.")
                        .suggestions();

        assertThat(suggestions).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.name()).isEqualTo("سالم البحراني");
            assertThat(suggestion.spellings()).containsExactly("سالم البحراني", "البحراني");
            assertThat(suggestion.times()).isEqualTo(2);
        });
    }

    @Test
    void actorsAreNotSuggested() {
        assertThat(link("قال مصطفى الكاظمي كلمة. وأضاف مصطفى الكاظمي أخرى.").suggestions())
                .isEmpty();
    }

    private LinkingResult link(String text) {
        return Linker.link(null, null, List.of(text), gazetteer);
    }
}
