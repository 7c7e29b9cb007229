package news.hiwar.ingestion.imports;

import news.hiwar.text.linking.TextPosition;
import org.eclipse.microprofile.graphql.Description;

@Description("A part of an article's text.")
public enum TextPart {
    @Description("The headline.")
    HEADLINE,

    @Description("The standfirst.")
    STANDFIRST,

    @Description("The paragraphs.")
    BODY;

    static TextPart of(TextPosition place) {
        return switch (place.part()) {
            case HEADLINE -> HEADLINE;
            case STANDFIRST -> STANDFIRST;
            case BODY -> BODY;
        };
    }
}
