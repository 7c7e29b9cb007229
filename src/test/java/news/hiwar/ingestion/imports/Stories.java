package news.hiwar.ingestion.imports;

/** Pages and lines that the tests import. */
final class Stories {
    static final String HEADLINE = "وفد عراقي يبحث في واشنطن تدريب القوات والطاقة";

    static final String PAGE = """
            الرئيسية
            أخبار
            %s
            26 يوليو 2021
            شارك

            بغداد - وصل إلى واشنطن وفد برئاسة مصطفى الكاظمي للتباحث مع الإدارة الأميركية في مهام التدريب التي تقدمها القوات الأجنبية في البلاد.

            وقال الكاظمي للصحافيين قبل سفره إن المحادثات تتناول أيضا ملف الكهرباء واستيراد الغاز ومشاريع الربط مع دول الجوار خلال الصيف.

            وأضاف أن الحكومة تنتظر من الجانب الآخر جدولا واضحا يحدد أعداد المدربين وأماكن وجودهم وطبيعة المساعدة التي يقدمونها للجيش.

            ومن المقرر أن يعود الوفد إلى العاصمة نهاية الأسبوع بعد لقاءات مع رجال أعمال وأساتذة جامعات وممثلين عن الجالية هناك.

            جميع الحقوق محفوظة
            """.formatted(HEADLINE);

    /** The same story as another outlet prints it: another headline, a word changed here and there. */
    static final String REPRINT = PAGE.replace(HEADLINE, "الكاظمي في العاصمة الأميركية لبحث ملفات التدريب والغاز")
            .replace("واضحا", "محددا")
            .replace("خلال الصيف", "هذا الصيف");

    private Stories() {}

    /** A line of a finished article; the text is told apart by a word. */
    static String line(String slug, String word) {
        return """
                {"slug":"%s","headline":"خبر عن %2$s","standfirst":"مقدمة عن %2$s.","body":"بدأ اجتماع %2$s في الصباح وحضره مصطفى الكاظمي مع عدد من الوزراء.\\n\\nوانتهى لقاء %2$s مساء من دون بيان ختامي.","language":"ar","publishedAt":"2021-07-26T18:00:00Z","actors":["nato"],"topics":["oil-prices"],"rounds":[{"dialogue":"us-iraq-strategic-dialogue","number":4}]}""".formatted(slug, word);
    }
}
