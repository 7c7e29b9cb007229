package news.hiwar.ingestion.page;

import static news.hiwar.ingestion.page.Pages.FIRST;
import static news.hiwar.ingestion.page.Pages.FOURTH;
import static news.hiwar.ingestion.page.Pages.HEADLINE;
import static news.hiwar.ingestion.page.Pages.SECOND;
import static news.hiwar.ingestion.page.Pages.STANDFIRST;
import static news.hiwar.ingestion.page.Pages.SUBHEAD;
import static news.hiwar.ingestion.page.Pages.THIRD;
import static news.hiwar.ingestion.page.Pages.hasBody;
import static news.hiwar.ingestion.page.Pages.paragraphs;
import static news.hiwar.ingestion.page.Pages.readHtml;
import static news.hiwar.ingestion.page.Pages.reason;
import static org.assertj.core.api.Assertions.assertThat;

import news.hiwar.ingestion.page.ExtractedPage.PageTimestamp;
import news.hiwar.ingestion.page.ExtractedPage.PageTimestamp.StampSource;
import org.junit.jupiter.api.Test;

class HtmlPageTest {
    private static final String SITE = "صوت الوادي";

    @Test
    void readsThePagesMetadata() {
        ExtractedPage page = readHtml("""
                <html lang="ar"><head>
                <title>%1$s | %2$s</title>
                <meta property="og:title" content="%1$s - %2$s">
                <meta property="og:site_name" content="%2$s">
                <link rel="canonical" href="https://voice.example/news/7">
                <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle",
                "headline":"%1$s","datePublished":"2024-03-12T10:45:00+03:00",
                "author":[{"@type":"Person","name":"بقلم: سلمى الراوي"},{"@type":"Person","name":"سلمى الراوي"}]}]}</script>
                </head><body><h1>%1$s</h1><div class="story">%3$s</div></body></html>""".formatted(HEADLINE, SITE, paragraphs()));

        assertThat(page.headline()).isEqualTo(HEADLINE);
        assertThat(page.outlet()).isEqualTo(SITE);
        assertThat(page.url()).isEqualTo("https://voice.example/news/7");
        assertThat(page.authors()).containsExactly("سلمى الراوي");
        assertThat(page.stamps())
                .containsExactly(new PageTimestamp(
                        "2024-03-12T10:45:00+03:00", "2024-03-12T10:45:00+03:00", StampSource.JSON_LD));
        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void dropsWhatStandsAroundTheArticle() {
        ExtractedPage page = readHtml("""
                <html><body>
                <nav><a href="/">الرئيسية</a><a href="/p">سياسة</a></nav>
                <main><article><h1>%s</h1>
                <figure><img src="x.jpg"><figcaption>رئيس الوفد في جولة سابقة</figcaption></figure>
                <div class="social-share"><span>شارك القصة</span></div>
                <p>%s</p><p>%s</p>
                <div class="related-stories"><h3>قد يهمك</h3><a href="/2">مزارعو الشمال يخشون نقص العمال</a></div>
                <h2>%s</h2><p>%s</p></article></main>
                <aside><p>ارتفعت أسعار القمح في أسواق الشمال للشهر الثاني على التوالي بحسب نشرة الغرفة التجارية.</p></aside>
                <footer><p>جميع الحقوق محفوظة لموقع صوت الوادي ولا يجوز النقل منه إلا بإذن مكتوب من إدارة التحرير.</p></footer>
                </body></html>""".formatted(HEADLINE, FIRST, SECOND, SUBHEAD, THIRD));

        assertThat(page.headline()).isEqualTo(HEADLINE);
        hasBody(page, FIRST, SECOND, SUBHEAD, THIRD);
        assertThat(page.body().get(2).subhead()).isTrue();
        assertThat(reason(page, "رئيس الوفد في جولة سابقة")).isEqualTo(DropReason.CAPTION);
        assertThat(reason(page, "شارك القصة")).isEqualTo(DropReason.FOLLOW);
        assertThat(reason(page, "مزارعو الشمال يخشون نقص العمال")).isEqualTo(DropReason.RELATED);
    }

    @Test
    void readsParagraphsThatOnlyLineBreaksPart() {
        ExtractedPage page = readHtml("<html><body><h1>" + HEADLINE + "</h1><div id='txt'>" + FIRST + "<br><br>"
                + SECOND + "<br/>" + THIRD + "</div></body></html>");

        hasBody(page, FIRST, SECOND, THIRD);
    }

    @Test
    void aTitleOfManyLettersIsNone() {
        ExtractedPage page = readHtml("<html><head><meta property='og:title' content='" + (HEADLINE + " ").repeat(20)
                + "'></head><body><h1>" + HEADLINE + "</h1>" + paragraphs() + "</body></html>");

        assertThat(page.headline()).isEqualTo(HEADLINE);
    }

    @Test
    void prefersTheHeadingAsThePagePrintsIt() {
        ExtractedPage page = readHtml(
                "<html><head><meta property='og:title' content='وفدا الساحل والجبل يعودان إلى طاولة التفاوض'></head><body><h1>"
                        + HEADLINE + "</h1><div>" + paragraphs() + "</div></body></html>");

        assertThat(page.headline()).isEqualTo(HEADLINE);
    }

    @Test
    void findsTheStandfirstByItsClass() {
        ExtractedPage page = readHtml("<html><body><header><h1>" + HEADLINE + "</h1><p class='article-standfirst'>"
                + STANDFIRST + "</p></header><div>" + paragraphs() + "</div></body></html>");

        assertThat(page.standfirst()).isEqualTo(STANDFIRST);
        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void takesTheTextOfTheMetadataWhereAScriptWouldPrintIt() {
        String text = String.join("\\n", FIRST, SECOND, THIRD);

        ExtractedPage page =
                readHtml("<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\""
                        + HEADLINE + "\",\"articleBody\":\"" + text
                        + "\"}</script></head><body><div id='app'></div></body></html>");

        assertThat(page.headline()).isEqualTo(HEADLINE);
        hasBody(page, FIRST, SECOND, THIRD);
    }

    @Test
    void findsTheTextBesideThousandsOfLinks() {
        String links = "<li><a href='/x'>مجلس المدينة يبحث خطة الطرق الجديدة مع الوزارة</a></li>".repeat(8000);
        String html = "<html><body><h1>" + HEADLINE + "</h1><div>" + paragraphs() + "</div><ul>" + links
                + "</ul></body></html>";

        ExtractedPage page = readHtml(html);

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
    }
}
