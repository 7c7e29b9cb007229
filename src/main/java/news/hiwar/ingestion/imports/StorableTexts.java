package news.hiwar.ingestion.imports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import news.hiwar.platform.database.StorableText;

/** Reads texts, and refuses what no database can store. */
final class StorableTexts extends StdScalarDeserializer<String> {
    StorableTexts() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && !StorableText.is(text)) {
            throw JsonMappingException.from(parser, "a text has a NUL or half a character in it");
        }
        return text;
    }
}
