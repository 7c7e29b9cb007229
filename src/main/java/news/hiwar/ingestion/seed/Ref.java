package news.hiwar.ingestion.seed;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;

/** A slug, with the file and the line that it stands in. */
@JsonDeserialize(using = Ref.Reader.class)
record Ref(@JsonValue String slug, String file, int line) {

    BrokenSeed broken(String problem) {
        return new BrokenSeed(file, line, problem);
    }

    static class Reader extends StdDeserializer<Ref> {
        static final String FILE = "file";

        Reader() {
            super(Ref.class);
        }

        @Override
        public Ref deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String file = (String) context.getAttribute(FILE);
            Ref ref = new Ref(
                    parser.getValueAsString(),
                    file,
                    parser.currentTokenLocation().getLineNr());
            if (ref.slug == null || !ref.slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
                throw ref.broken("a slug is lower-case letters and digits, with hyphens between");
            }
            return ref;
        }
    }
}
