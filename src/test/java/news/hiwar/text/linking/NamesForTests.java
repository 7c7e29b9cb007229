package news.hiwar.text.linking;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import news.hiwar.graph.actor.ActorKind;
import news.hiwar.graph.date.DateBasis;
import news.hiwar.graph.date.DatePrecision;
import news.hiwar.graph.date.FuzzyDate;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.text.linking.Gazetteer.DialogueProfile;
import news.hiwar.text.linking.Gazetteer.Name;

/** GazetteerCache of a small newsroom. */
final class NamesForTests {
    private final List<Name> names = new ArrayList<>();
    private final List<DialogueProfile> talks = new ArrayList<>();
    private long key;

    private NamesForTests() {}

    static Gazetteer gazetteer() {
        NamesForTests all = new NamesForTests();
        Target iraq = all.add(
                Kinds.ACTOR,
                "iraq",
                ActorKind.STATE,
                0.9,
                "العراق",
                "بغداد",
                "العراقي",
                "العراقية",
                "العراقيين",
                "Iraq");
        Target states = all.add(
                Kinds.ACTOR,
                "united-states",
                ActorKind.STATE,
                0.8,
                "الولايات المتحدة",
                "واشنطن",
                "أميركا",
                "أمريكا",
                "الأميركي",
                "الأمريكي",
                "US");
        all.add(Kinds.ACTOR, "iran", ActorKind.STATE, 0.7, "إيران", "طهران", "الإيراني");
        person(all);
        all.add(Kinds.ACTOR, "white-house", ActorKind.GOVERNMENT_BODY, 0.4, "البيت الأبيض", "White House");
        all.add(Kinds.ACTOR, "parliament", ActorKind.GOVERNMENT_BODY, 0.4, "البرلمان العراقي", "مجلس النواب");
        all.add(Kinds.ACTOR, "committee", ActorKind.GOVERNMENT_BODY, 0.1, "لجنة الأمن والدفاع", "لجنة الأمن");
        all.add(Kinds.ACTOR, "isis", ActorKind.ARMED_GROUP, 0.5, "تنظيم الدولة الإسلامية", "تنظيم الدولة", "داعش");
        all.add(Kinds.ACTOR, "hezbollah", ActorKind.ARMED_GROUP, 0.3, "حزب الله");
        all.add(Kinds.ACTOR, "kataib-hezbollah", ActorKind.ARMED_GROUP, 0.2, "كتائب حزب الله");
        all.add(Kinds.TOPIC, "elections", null, 0.3, "انتخابات");
        all.add(Kinds.TOPIC, "oil-prices", null, 0.2, "أسعار النفط", "أسعار الخام");
        all.add(Kinds.OUTLET, "washington-post", null, 0, "واشنطن بوست");
        all.add(Kinds.OUTLET, "asharq", null, 0, "الشرق");
        all.dialogue(iraq, states);
        return new Gazetteer(all.names, all.talks);
    }

    private static void person(NamesForTests all) {
        all.add(Kinds.ACTOR, "mustafa-al-kadhimi", ActorKind.PERSON, 0.6, "مصطفى الكاظمي", "Mustafa al-Kadhimi");
        all.add(Kinds.ACTOR, "joe-biden", ActorKind.PERSON, 0.6, "جو بايدن", "Joe Biden", "Joseph R. Biden");
        all.add(Kinds.ACTOR, "donald-trump", ActorKind.PERSON, 0.5, "دونالد ترامب", "ترامب", "ترمب");
        all.add(Kinds.ACTOR, "hussein-allawi", ActorKind.PERSON, 0.2, "حسين علاوي", "علاوي");
        all.add(Kinds.ACTOR, "ammar-al-hakim", ActorKind.PERSON, 0.2, "عمار الحكيم", "الحكيم");
        all.add(Kinds.ACTOR, "muhsin-al-hakim", ActorKind.PERSON, 0.1, "محسن الحكيم", "الحكيم");
        all.add(Kinds.ACTOR, "adil-abdul-mahdi", ActorKind.PERSON, 0.2, "عادل عبد المهدي", "عادل عبدالمهدي");
    }

    private void dialogue(Target... parties) {
        Target dialogue =
                add(Kinds.DIALOGUE, "us-iraq-strategic-dialogue", null, 0, "الحوار الاستراتيجي العراقي الأميركي");
        List<DialogueProfile.Round> rounds = new ArrayList<>();
        String[] names = {"الجولة الأولى", "الجولة الثانية", "الجولة الثالثة", "الجولة الرابعة"};
        LocalDate[] days = {
            LocalDate.of(2020, 6, 11), LocalDate.of(2020, 8, 20), LocalDate.of(2021, 4, 7), LocalDate.of(2021, 7, 26)
        };
        for (int i = 0; i < names.length; i++) {
            FuzzyDate date = new FuzzyDate(days[i], days[i], DatePrecision.DAY, DateBasis.STATED, null);
            Target round = add(Kinds.ROUND, dialogue.slug() + "/" + (i + 1), null, 0, names[i]);
            rounds.add(new DialogueProfile.Round(round, i + 1, date));
        }
        talks.add(new DialogueProfile(dialogue, List.of(parties), rounds));
    }

    private Target add(Kind<?> kind, String slug, @Nullable ActorKind actor, double weight, String... texts) {
        Target target = new Target(kind, ++key, slug, actor, null, weight);
        for (int i = 0; i < texts.length; i++) names.add(new Name(target, texts[i], i == 0));
        return target;
    }
}
