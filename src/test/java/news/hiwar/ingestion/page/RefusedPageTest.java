package news.hiwar.ingestion.page;

import static news.hiwar.ingestion.page.Pages.FIRST;
import static news.hiwar.ingestion.page.Pages.HEADLINE;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.hiwar.ingestion.page.PageReader.NoArticle;
import org.junit.jupiter.api.Test;

class RefusedPageTest {
    @Test
    void refusesAnEmptyFile() {
        refuses("page.txt", " \n\u00a0\n", "empty");
    }

    @Test
    void refusesBinaryRubbish() {
        refuses("page.txt", "PK\u0003\u0004\u0000\u0000\u0008\u0000\u0000!".repeat(50), "binary");
    }

    @Test
    void refusesAnErrorPage() {
        refuses("page.txt", "خطأ 404\nعذرا، الصفحة المطلوبة غير موجودة\nالرئيسية", "error page");
    }

    @Test
    void refusesAListOfHeadlines() {
        String list = IntStream.range(0, 30)
                .mapToObj(i -> "مجلس المدينة رقم " + i + " يبحث خطة الطرق الجديدة مع الوزارة")
                .collect(Collectors.joining("\n"));

        refuses("page.txt", list, "list");
    }

    @Test
    void refusesAPageOfTeasers() {
        String teasers = IntStream.range(0, 15)
                .mapToObj(i -> "<div><h3><a href='/" + i + "'>مجلس المدينة رقم " + i
                        + " يبحث خطة الطرق الجديدة</a></h3><p>يعقد مجلس المدينة رقم " + i
                        + " جلسة جديدة للنظر في خطة الطرق التي قدمتها الوزارة في بداية…</p></div>")
                .collect(Collectors.joining());

        refuses("page.html", "<html><body><main>" + teasers + "</main></body></html>", "list");
    }

    @Test
    void refusesACookieWall() {
        refuses(
                "page.txt",
                "نستخدم ملفات تعريف الارتباط لتحسين تجربتك على موقعنا ولتحليل حركة الزيارات وعرض إعلانات تهمك، ويمكنك تغيير ذلك متى شئت.\nموافق\nرفض",
                "cookies");
    }

    @Test
    void refusesAStubForSubscribers() {
        refuses(
                "page.txt",
                HEADLINE + "\n" + FIRST + "\nهذا المحتوى للمشتركين فقط\nسجل الدخول لمتابعة القراءة",
                "subscribers");
    }

    @Test
    void refusesACaptionAlone() {
        refuses("page.txt", "فيديو\nرئيس وفد الساحل يصل إلى الميناء القديم (رويترز)", "caption");
    }

    @Test
    void refusesAPageThatIsTooShortAndSaysHowLongItIs() {
        refuses(
                "page.txt",
                HEADLINE + "\nعاد الوفدان إلى طاولة التفاوض صباح أمس في الميناء القديم بعد انقطاع.",
                "words");
    }

    private static void refuses(String name, String content, String reason) {
        assertThatThrownBy(() -> PageReader.read(name, content))
                .isInstanceOf(NoArticle.class)
                .hasMessageContaining(reason);
    }
}
