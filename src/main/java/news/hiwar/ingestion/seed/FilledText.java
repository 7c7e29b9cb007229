package news.hiwar.ingestion.seed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/** A text of a seed: where it stands it says something. */
class FilledText extends StdScalarDeserializer<String> {
    FilledText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text.isBlank()) context.reportInputMismatch(this, "the text is blank");
        return text;
    }
}
