package news.hiwar.discovery.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.hiwar.text.linking.Gazetteer;
import org.junit.jupiter.api.Test;

/** A phrase alone is no question, whatever stands in it. */
class ParsedQueryTest {
    @Test
    void aPhraseThatBeginsWithFromIsNoQuestion() {
        assertThat(parsed("\"من الوادي إلى الجبل\"").question()).isFalse();
    }

    @Test
    void aTitleWithAQuestionMarkIsNoQuestion() {
        assertThat(parsed("\"هل يعود الوفدان؟\"").question()).isFalse();
    }

    @Test
    void fromOutsideAPhraseIsNoQuestion() {
        assertThat(parsed("من \"مؤتمر الساحل والجبل\"").question()).isFalse();
    }

    private static ParsedQuery parsed(String text) {
        return ParsedQuery.in(text, new Gazetteer(List.of(), List.of()));
    }
}
