package news.hiwar.text.linking;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.text.linking.LinkingResult.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkerTest {
    private final Gazetteer gazetteer = NamesForTests.gazetteer();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            التقى مصطفى الكاظمي وفدًا. وشكر الكاظمي ضيوفه.    | مصطفى الكاظمي > mustafa-al-kadhimi; الكاظمي > mustafa-al-kadhimi
            شكر الكاظمي ضيوفه قبل أن يغادر مصطفى الكاظمي.      | الكاظمي > mustafa-al-kadhimi; مصطفى الكاظمي > mustafa-al-kadhimi
            رحّب بايدن بالضيف                              | بايدن > joe-biden
            رحّب رئيس الوزراء الكاظمي بالضيف                 | الكاظمي > mustafa-al-kadhimi
            كتب لبايدن رسالة                               | بايدن > joe-biden
            قال مصطفى عبد اللطيف الكاظمي كلمة                | مصطفى عبد اللطيف الكاظمي > mustafa-al-kadhimi
            زار عادل عبد المهدي البصرة ثم عاد عبد المهدي        | عادل عبد المهدي > adil-abdul-mahdi; عبد المهدي > adil-abdul-mahdi
            ألقى عمار الحكيم خطابًا، وقال الحكيم إنه متفائل      | عمار الحكيم > ammar-al-hakim; الحكيم > ammar-al-hakim
            الحق على الكاظمي وحده                           | الكاظمي > mustafa-al-kadhimi
            President Biden met the press                 | Biden > joe-biden
            تحدث الرئيس الأميركي جو بايدن، ثم عاد الرئيس الأميركي جون بايدن | جو بايدن > joe-biden; جون بايدن > joe-biden
            """)
    void aPersonIsLinkedByTheFullNameOrTheFamily(String text, String links) {
        assertThat(linked(text)).isEqualTo(links);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "وصل عمار الكاظمي إلى المدينة",
                "قال علي الكاظمي إن المعرض افتتح",
                "إياد علاوي رئيس قائمة، وعلاوي مرشح",
                "ظهر هنتر بايدن في المحكمة",
                "Hunter Biden left the court",
                "مصطفى شاب مجتهد",
                "عقد رئيس الوزراء اجتماعًا مع الرئيس",
                "تجمعوا في شارع الكاظمي",
                "قرر الحكيم أن يسافر"
            })
    void anotherPersonIsNot(String text) {
        assertThat(linked(text)).isEmpty();
    }

    @Test
    void aNameOfSeveralGivesCandidatesAndNoLink() {
        LinkingResult links = link("قرر الحكيم أن يسافر");

        assertThat(links.links()).isEmpty();
        assertThat(links.ambiguous()).singleElement().satisfies(ambiguity -> {
            assertThat(ambiguity.text()).isEqualTo("الحكيم");
            assertThat(ambiguity.candidates())
                    .extracting(Target::slug)
                    .containsExactlyInAnyOrder("ammar-al-hakim", "muhsin-al-hakim");
        });
    }

    @Test
    void aSlipIsLessSureThanTheName() {
        LinkingResult links = link("تحدث الرئيس الأميركي جو بايدن، ثم عاد الرئيس الأميركي جون بايدن");

        assertThat(links.links().get(1).confidence())
                .isLessThan(links.links().get(0).confidence());
        assertThat(links.links().get(1).why()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            واشنطن ترفض الاتهام                 | واشنطن > united-states
            اتفقت بغداد وواشنطن على موعد         | بغداد > iraq; واشنطن > united-states
            توتر بين بغداد وطهران               | بغداد > iraq; طهران > iran
            حاجة ملحة للعراق                   | عراق > iraq
            يريد السكان في العراق ماء            | العراق > iraq
            اختلفوا مع العراقيين                | العراقيين > iraq
            نفى البيت الأبيض الخبر               | البيت الأبيض > white-house
            هاجم مسلحو كتائب حزب الله القافلة     | كتائب حزب الله > kataib-hezbollah
            مقاتلو تنظيم الدولة انسحبوا          | تنظيم الدولة > isis
            اجتمع مجلس النواب في العراق          | مجلس النواب > parliament; العراق > iraq
            the US denied it                  | US > united-states
            """)
    void aStateOrBodyIsLinkedWhereItActs(String text, String links) {
        assertThat(linked(text)).isEqualTo(links);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "سقطت أمطار في واشنطن",
                "وصل الوفد إلى بغداد",
                "انفجار ببغداد",
                "بغداد - شارك القراء في المعرض",
                "العاصمة بغداد مزدحمة",
                "زار وفد من الطلاب واشنطن",
                "عاد من بغداد وواشنطن",
                "ذكرت صحيفة «واشنطن بوست» الخبر",
                "نشرت واشنطن بوست مقالًا",
                "بثت قناة العراقية حفلًا",
                "قال السفير الأميركي كلمة",
                "الجنود العراقيين في المعسكر",
                "من مهام الدولة حماية الناس",
                "نشر معهد واشنطن دراسة",
                "جامعة بغداد تفتح أبوابها",
                "فاز منتخب العراق",
                "سافر القراء إلى دول أميركا اللاتينية",
                "أنهار جنوب أميركا تفيض",
                "عاش الكاتب بولاية واشنطن",
                "عبروا جسر جورج واشنطن",
                "تحدث مجلس النواب اللبناني عن الحرب، ثم قرر مجلس النواب التأجيل",
                "قرر مجلس النواب التأجيل",
                "let us go"
            })
    void aPlaceAnAdjectiveOrANewspaperIsNoState(String text) {
        assertThat(link(text).links())
                .filteredOn(link -> link.target().kind() == Kinds.ACTOR)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            قال لقناة «الشرق» إنه متفائل   | asharq
            كما كتبت صحيفة واشنطن بوست   | washington-post
            وقال في حديث لـ"الشرق" أمس    | asharq
            """)
    void aMediumIsLinkedWhereItIsIntroduced(String text, String slug) {
        assertThat(link(text).links()).extracting(link -> link.target().slug()).containsExactly(slug);
    }

    @Test
    void theEastIsNoMedium() {
        assertThat(link("هبت الرياح من الشرق الأوسط").links()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            تراجعت أسعار النفط أمس            | أسعار النفط
            تجري الانتخابات قريبًا              | انتخابات
            """)
    void aTermIsLinkedToItsTopic(String text, String term) {
        assertThat(link(text).links()).singleElement().satisfies(link -> {
            assertThat(link.target().kind()).isEqualTo(Kinds.TOPIC);
            assertThat(link.text()).isEqualTo(term);
        });
    }

    @Test
    void aTermInTheNameOfABodyIsNoTopic() {
        assertThat(link("أعلنت لجنة الانتخابات عطلة").links()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "وَلِلعِراقِ ولبايدن، ثم «كتائب حزب الله» في الـولايات المتحدة (واشنطن)",
                "\u200Fالكاظمي\u200F يلتقي\u00A0بايدن؛ الحوار الاستراتيجي العراقي الأميركي وجولته الرابعة",
                "مصطفى عبد اللطيف الكاظمي، وبالانتخابات 😀 للعراق و\"داعش\"",
                "ﻣﺼﻄﻔﻰ ﺍﻟﻜﺎﻇﻤﻲ في الولايات\nالمتحدة"
            })
    void everyLinkIsCutFromItsPlace(String text) {
        LinkingResult links = Linker.link(text, text, List.of("", text), gazetteer);

        assertThat(links.links()).isNotEmpty().allSatisfy(link -> {
            assertThat(text.substring(link.start(), link.end())).isEqualTo(link.text());
            assertThat(link.text()).isEqualTo(link.text().strip());
            assertThat(link.confidence()).isBetween(0.5, 1.0);
        });
        assertThat(links.links())
                .extracting(link -> link.place().part())
                .contains(TextPosition.Part.HEADLINE, TextPosition.Part.STANDFIRST, TextPosition.Part.BODY);
    }

    @Test
    void theHeadlineTellsWhoIsMeantInTheBody() {
        LinkingResult links = Linker.link("عمار الحكيم يستقبل وفدًا", null, List.of("قال الحكيم كلمة"), gazetteer);

        assertThat(links.links())
                .extracting(link -> link.target().slug())
                .containsExactly("ammar-al-hakim", "ammar-al-hakim");
    }

    private String linked(String text) {
        return link(text).links().stream()
                .map(link -> link.text() + " > " + link.target().slug())
                .collect(joining("; "));
    }

    private LinkingResult link(String text) {
        return Linker.link(null, null, List.of(text), gazetteer);
    }
}
