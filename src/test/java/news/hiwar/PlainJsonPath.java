package news.hiwar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A response read by paths of names and indexes. REST Assured 5.5 compiles each path with Groovy, which took a quarter of the
 * time of the tests; only other expressions are left to it.
 */
public final class PlainJsonPath extends JsonPath {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLAIN = Pattern.compile("\\w+(\\.\\w+|\\[\\d+])*");
    private static final Pattern STEP = Pattern.compile("\\w+");

    private final Object root;
    private String rootPath = "";

    private PlainJsonPath(String text) {
        super(text);
        try {
            root = JSON.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PlainJsonPath of(String text) {
        return new PlainJsonPath(text);
    }

    @Override
    public JsonPath setRootPath(String path) {
        rootPath = path.isEmpty() ? "" : path + ".";
        return super.setRootPath(path);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> T get(String path) {
        String whole = rootPath + path;
        if (!PLAIN.matcher(whole).matches()) return super.get(path);
        Object value = root;
        Matcher steps = STEP.matcher(whole);
        while (steps.find()) {
            boolean isIndex = steps.start() > 0 && whole.charAt(steps.start() - 1) == '[';
            value = isIndex ? at(value, Integer.parseInt(steps.group())) : member(value, steps.group());
        }
        return (T) value;
    }

    private static Object at(Object list, int index) {
        return list instanceof List<?> values && index < values.size() ? values.get(index) : null;
    }

    /** The member of an object, or those of the objects in a list. */
    private static Object member(Object owner, String name) {
        if (owner instanceof Map<?, ?> object) return object.get(name);
        if (!(owner instanceof List<?> values)) return null;
        List<Object> members = new ArrayList<>();
        values.stream().filter(Objects::nonNull).forEach(value -> members.add(member(value, name)));
        return members;
    }
}
