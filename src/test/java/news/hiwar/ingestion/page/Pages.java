package news.hiwar.ingestion.page;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import news.hiwar.ingestion.page.ExtractedPage.Block;

/** Sentences of a story that never happened, and what is said of a page read. */
final class Pages {
    static final String HEADLINE = "وفدا الساحل والجبل يعودان إلى طاولة التفاوض في الميناء القديم";
    static final String STANDFIRST = "الجولة الثالثة تبحث تقاسم مياه الوادي وفتح الطريق الجبلي قبل موسم الحصاد.";
    static final String FIRST =
            "عاد وفدا الساحل والجبل إلى طاولة التفاوض صباح أمس في الميناء القديم، بعد انقطاع دام أكثر من أربعة أشهر بسبب الخلاف على حصص المياه.";
    static final String SECOND =
            "وقال رئيس وفد الساحل إن الجانبين اتفقا على جدول أعمال من خمس نقاط، في مقدمتها تقاسم مياه الوادي خلال أشهر الصيف.";
    static final String SUBHEAD = "عقدة الطريق الجبلي";
    static final String THIRD =
            "ويتمسك وفد الجبل بفتح الطريق الذي أغلق في الشتاء الماضي، معتبراً أن أي اتفاق لا يشمله سيبقى حبراً على ورق.";
    static final String FOURTH =
            "ومن المتوقع أن تستمر المحادثات ثلاثة أيام، يصدر في ختامها بيان مشترك يحدد موعد الجولة المقبلة.";
    /** What stands beside the text. */
    static final String BOX =
            "اشترك الآن لتصلك كل صباح نشرة الوادي بأهم أخبار المفاوضات وتقارير مراسلينا في الميناء والجبل.";

    static final String ABOUT =
            "تأسست صحيفة الوادي قبل ثلاثين عاماً على يد مجموعة من معلمي القرى، وتصدر كل يوم عدا الجمعة بثماني صفحات.";

    static final String[] BODY = {FIRST, SECOND, SUBHEAD, THIRD, FOURTH};

    private Pages() {}

    static ExtractedPage read(String... lines) {
        return PageReader.read("page.txt", String.join("\n", lines));
    }

    static ExtractedPage readHtml(String html) {
        return PageReader.read("page.html", html);
    }

    /** A page with the headline and nothing else around the HTML of an article. */
    static ExtractedPage readArticle(String html) {
        return readHtml("<html><body><div><h1>" + HEADLINE + "</h1>" + html + "</div></body></html>");
    }

    /** The same, whose metadata have these texts as its body, a line each. */
    static ExtractedPage readClaimed(String html, String... texts) {
        return readHtml("<html><head><script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \""
                + HEADLINE + "\", \"articleBody\": \"" + String.join("\\n", texts)
                + "\"}</script></head><body><div><h1>" + HEADLINE + "</h1>" + html + "</div></body></html>");
    }

    /** The four paragraphs as HTML. */
    static String paragraphs() {
        return Stream.of(FIRST, SECOND, THIRD, FOURTH)
                .map(text -> "<p>" + text + "</p>")
                .collect(joining("\n"));
    }

    static void hasBody(ExtractedPage page, String... texts) {
        assertThat(page.body()).extracting(Block::text).containsExactly(texts);
    }

    static DropReason reason(ExtractedPage page, String line) {
        return page.dropped().stream()
                .filter(dropped -> dropped.text().equals(line))
                .findFirst()
                .orElseThrow(() -> new AssertionError(line + " is not dropped"))
                .reason();
    }
}
