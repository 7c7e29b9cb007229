package news.hiwar.text.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import news.hiwar.graph.actor.ActorKind;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.text.linking.Gazetteer.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
    private static final Set<Kind<?>> ALL = Set.copyOf(Kinds.TAXONOMY);

    private final Gazetteer gazetteer = NamesForTests.gazetteer();

    @ParameterizedTest
    @CsvSource({
        "زار لواشنطن, واشنطن",
        "بالعراق, العراق",
        "للعراق, عراق",
        "وللعراق, عراق",
        "فبالعراق, العراق",
        "وبإيران, إيران",
        "لإيران, إيران",
        "كإيران, إيران",
        "العِراقُ, العِراقُ",
        "للجنة الأمن, لجنة الأمن",
        "الولايات   المتحدة, الولايات   المتحدة",
        "كتائب «حزب الله» تنفي, كتائب «حزب الله»",
        "ٱلعراق, ٱلعراق",
        "in IRAQ today, IRAQ",
        "Joseph R. Biden said, Joseph R. Biden"
    })
    void findsANameAndCutsItFromTheText(String text, String name) {
        assertThat(gazetteer.find(text)).extracting(found -> found.in(text)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({
        "العراقيب",
        "عراق",
        "بعراقة",
        "بواشنطون",
        "الولايات. المتحدة",
        "البيت، الأبيض",
        "الترامب",
    })
    void leavesWhatIsNoName(String text) {
        assertThat(gazetteer.find(text)).isEmpty();
    }

    @Test
    void theLongestNameWins() {
        String text = "كتائب حزب الله غير حزب الله";

        assertThat(gazetteer.find(text))
                .extracting(found -> found.targets().get(0).slug())
                .containsExactly("kataib-hezbollah", "hezbollah");
    }

    @Test
    void aTermIsFoundWithTheArticle() {
        String text = "بالانتخابات";

        assertThat(gazetteer.find(text)).extracting(found -> found.in(text)).containsExactly("انتخابات");
    }

    @Test
    void allWhoBearANameAreKept() {
        assertThat(gazetteer.find("الحكيم").get(0).targets())
                .extracting(Target::slug)
                .containsExactlyInAnyOrder("ammar-al-hakim", "muhsin-al-hakim");
    }

    @ParameterizedTest
    @CsvSource({
        "مصط كاظ, mustafa-al-kadhimi",
        "كاظمى, mustafa-al-kadhimi",
        "الكاظ, mustafa-al-kadhimi",
        "مصطفى, mustafa-al-kadhimi",
        "ولايات, united-states",
        "JOE, joe-biden",
        "مُصْط, mustafa-al-kadhimi"
    })
    void completesFromTheBeginningOfAnyWord(String typed, String slug) {
        assertThat(gazetteer.complete(typed, ALL, 5))
                .extracting(name -> name.target().slug())
                .contains(slug);
    }

    @ParameterizedTest
    @CsvSource({"كاظ مصط", "اظمي", "''", "'  ،'"})
    void completesNothingElse(String typed) {
        assertThat(gazetteer.complete(typed, ALL, 5)).isEmpty();
    }

    @Test
    void completesEachTargetOnceAndTheMostWrittenAboutFirst() {
        List<Name> names = gazetteer.complete("ا", ALL, 50);

        assertThat(names).extracting(Name::target).doesNotHaveDuplicates();
        assertThat(names).extracting(name -> -name.target().weight()).isSorted();
        assertThat(gazetteer.complete("ا", ALL, 2)).isEqualTo(names.subList(0, 2));
    }

    @Test
    void completesOnlyTheKindsThatAreAskedFor() {
        assertThat(gazetteer.complete("ا", Set.of(Kinds.TOPIC), 50))
                .isNotEmpty()
                .allMatch(name -> name.target().kind() == Kinds.TOPIC);
    }

    @Test
    void anEmptyGazetteerFindsNothing() {
        Gazetteer empty = new Gazetteer(List.of(), List.of());

        assertThat(empty.find("العراق")).isEmpty();
        assertThat(empty.complete("ا", ALL, 5)).isEmpty();
    }

    @Test
    void aNameThatIsAlsoAnAliasIsThere() {
        Target target = new Target(Kinds.ACTOR, 1, "x", ActorKind.STATE, null, 0);
        Gazetteer twice =
                new Gazetteer(List.of(new Name(target, "ليبيا", false), new Name(target, "ليبيا", true)), List.of());

        assertThat(twice.find("ليبيا").get(0).names()).containsExactly(new Name(target, "ليبيا", true));
    }
}
