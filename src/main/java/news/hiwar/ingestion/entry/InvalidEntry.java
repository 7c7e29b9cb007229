package news.hiwar.ingestion.entry;

import com.fasterxml.jackson.databind.JsonNode;

/** Says what is wrong with which value of an entry. */
@SuppressWarnings("serial") // never serialized
public class InvalidEntry extends Exception {
    private final JsonNode holder;
    private final String place;

    /**
     * A problem.
     *
     * @param holder the object or list that has the value
     * @param place the value's key in the object, or its index in the list; empty if it is missing
     */
    @SuppressWarnings("AnnotateFormatMethod") // the annotations of Error Prone are not among our dependencies
    public InvalidEntry(JsonNode holder, String place, String problem, Object... arguments) {
        super(problem.formatted(arguments));
        this.holder = holder;
        this.place = place;
    }

    public JsonNode holder() {
        return holder;
    }

    public String place() {
        return place;
    }

    public String problem() {
        return String.valueOf(getMessage());
    }
}
