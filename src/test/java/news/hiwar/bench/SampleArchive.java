package news.hiwar.bench;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An archive of invented articles, as JSON lines to import: always the same for one number of articles. The first actors
 * and topics are in most articles, and the rounds of its dialogue have many participants.
 */
final class SampleArchive {
    /** The slug of its dialogue. */
    static final String DIALOGUE = "reconstruction-conference";

    static final int ROUNDS = 10;

    private static final int PARTICIPANTS = 60;
    private static final int ACTORS = 150;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> FIRST_NAMES =
            words("سالم نادر كريم هاني زياد مروان فؤاد وليد رامي باسل طارق عصام");
    private static final List<String> LAST_NAMES = words(
            "الزيتوني البحراوي النخلي الجسري المرجاني القمري الوردي الصخري الشاطئي البستاني الميناوي السهلي السفحي");
    private static final List<String> TOPICS =
            words("الملاحة المخابز الزراعة السياحة الموانئ الجسور البريد الغابات المتاحف المكتبات الينابيع الطواحين");
    private static final List<String> VERBS = words("أعلن أكد ناقش رفض اقترح وقع افتتح أجل راجع تابع عرض قرر");
    private static final List<String> WORDS =
            words("مشروع خطة لجنة قرية طريق ميزانية اتفاق تقرير مجلس عمل ماء كهرباء سوق مدرسة"
                    + " مستشفى ميناء جسر قافلة محصول تمويل شركة قانون حدود زيارة وفد رسالة بيان مؤتمر خبراء عمال سفينة قطار مصنع"
                    + " حصاد مطر نهر جبل ساحل قمح تمر سمك نسيج ورق زجاج حجر خشب نحاس بريد مسرح متحف كتاب درس بحث علاج دواء"
                    + " جديد قديم كبير صغير واسع سريع بطيء مشترك محلي دولي سنوي شهري عاجل مؤقت دائم أول أخير");
    private static final List<String> JOINTS = words("في على من إلى مع بعد قبل حول دون خلال أمام تحت");

    private final Random random = new Random(7);

    private SampleArchive() {}

    static void write(Path folder, int articles) throws IOException {
        new SampleArchive().writeAll(folder, articles);
    }

    private void writeAll(Path folder, int articles) throws IOException {
        Files.createDirectories(folder);
        lines(folder, "outlets", 1, i -> Map.of("slug", "sample-outlet", "name_ar", "صحيفة الرصيف"));
        lines(folder, "actors", ACTORS, i -> Map.of("slug", actor(i), "name_ar", name(i)));
        lines(folder, "topics", TOPICS.size(), i -> Map.of("slug", topic(i), "name_ar", "شؤون " + TOPICS.get(i)));
        lines(folder, "rounds", ROUNDS, SampleArchive::round);
        lines(folder, "articles", articles, this::article);
    }

    /** The slug of an article, from 0. */
    static String slug(int number) {
        return "news-" + (number + 1);
    }

    static String actor(int number) {
        return "sample-actor-" + number;
    }

    static String topic(int number) {
        return "sample-topic-" + number % TOPICS.size();
    }

    /** Words that are in many articles. */
    static String words(Random random, int number) {
        return random.ints(number, 0, WORDS.size()).mapToObj(WORDS::get).collect(joining(" "));
    }

    private static String name(int number) {
        return FIRST_NAMES.get(number % FIRST_NAMES.size()) + " "
                + LAST_NAMES.get(number / FIRST_NAMES.size() % LAST_NAMES.size());
    }

    private static Map<String, ?> round(int index) {
        List<Map<String, ?>> participants = IntStream.range(0, PARTICIPANTS)
                .<Map<String, ?>>mapToObj(i -> Map.of("actor", actor(i), "role", Map.of("ar", "مندوب")))
                .toList();
        return Map.of(
                "dialogue",
                DIALOGUE,
                "dialogue_name_ar",
                "مؤتمر إعمار الساحل",
                "number",
                index + 1,
                "name_ar",
                "الدورة " + (index + 1),
                "status",
                "HELD",
                "participants",
                participants);
    }

    private Map<String, ?> article(int number) {
        Set<Integer> actors = new LinkedHashSet<>();
        for (int i = random.nextInt(4) + 1; i > 0; i--) actors.add(often(ACTORS));
        int topic = often(TOPICS.size());
        List<String> paragraphs = new ArrayList<>();
        for (int i = random.nextInt(5) + 4; i > 0; i--) paragraphs.add(paragraph(actors, topic));
        return Map.of(
                "slug", slug(number),
                "headline", sentence(actors, 8) + " " + number,
                "body", String.join("\n\n", paragraphs),
                "publishedAt", LocalDate.of(2015, 1, 1).plusDays(number % 2000).toString(),
                "outlet", "sample-outlet",
                "actors", actors.stream().map(SampleArchive::actor).toList(),
                "topics", List.of(topic(topic)),
                "rounds",
                        number % 10 > 0
                                ? List.of()
                                : List.of(Map.of("dialogue", DIALOGUE, "number", number / 10 % ROUNDS + 1)));
    }

    private String paragraph(Set<Integer> actors, int topic) {
        return Stream.concat(
                        Stream.of(sentence(actors, 15) + " شؤون " + TOPICS.get(topic)),
                        Stream.generate(() -> sentence(actors, 12)).limit(2))
                .collect(joining(". ", "", "."));
    }

    private String sentence(Set<Integer> actors, int words) {
        int actor =
                actors.stream().skip(random.nextInt(actors.size())).findFirst().orElseThrow();
        String rest = IntStream.range(0, words)
                .mapToObj(i -> i % 3 == 2 ? any(JOINTS) : any(WORDS))
                .collect(joining(" "));
        return any(VERBS) + " " + name(actor) + " " + rest;
    }

    /** A number below a limit, small ones more often. */
    private int often(int limit) {
        return (int) (limit * Math.pow(random.nextDouble(), 3));
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    private static void lines(Path folder, String file, int number, IntFunction<Map<String, ?>> record)
            throws IOException {
        Files.write(
                folder.resolve(file + ".jsonl"),
                IntStream.range(0, number)
                        .mapToObj(record)
                        .map(SampleArchive::json)
                        .toList());
    }

    private static String json(Map<String, ?> record) {
        try {
            return JSON.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
