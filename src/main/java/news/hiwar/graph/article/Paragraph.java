package news.hiwar.graph.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.graphql.Description;

@Embeddable
@Description("A paragraph of an article's body.")
public record Paragraph(
        @Column(name = "position") @Description("Index in the body, from 0.")
        int index,

        @Column(name = "text") @Description("Its text, without markup.")
        String text,

        @Column(name = "subhead") @Description("Whether it is a subheading.")
        boolean subhead) {

    public Paragraph(int index, String text) {
        this(index, text, false);
    }
}
