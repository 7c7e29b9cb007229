package news.hiwar.editorial.taxonomy;

import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import news.hiwar.PlainJsonPath;
import news.hiwar.platform.staff.Somebody;

/** Somebody who keeps entries: what they send, and what comes of it. */
public record Keeper(Somebody somebody) {
    private static final String ENTRY = "id ... on Actor { slug version aliases affiliation { slug } }"
            + " ... on Topic { slug version aliases broader { slug } } ... on Outlet { slug version aliases website }"
            + " ... on Dialogue { slug version aliases parties { slug } }"
            + " ... on DialogueRound { slug version }";

    public static Keeper named(String name) {
        return new Keeper(Somebody.signedIn(name));
    }

    /** Readers do not wait while names that have changed are being read, nor does the index. */
    static void awaits(BooleanSupplier what) {
        Instant patience = Instant.now().plusSeconds(10);
        while (!what.getAsBoolean()) {
            if (Instant.now().isAfter(patience)) throw new AssertionError("it has not come for 10 seconds");
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** The payload of a mutation. */
    JsonPath does(String mutation, Map<String, ?> input) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        String document =
                "mutation($input: %s!) { %s(input: $input) { %s conflict { currentVersion fields } userErrors { field code message } } }"
                        .formatted(type, mutation, entry(mutation));
        String text =
                somebody.sends(document, input).then().statusCode(200).extract().asString();
        return PlainJsonPath.of(text).setRootPath("data." + mutation);
    }

    private static String entry(String mutation) {
        return switch (mutation) {
            case "createActor", "changeActor" ->
                "entry: actor { id slug version kind nameAr: name nameEn: name(language: EN) description aliases affiliation { slug } }";
            case "createTopic", "changeTopic" ->
                "entry: topic { id slug version nameAr: name description aliases broader { slug } }";
            case "createOutlet", "changeOutlet" -> "entry: outlet { id slug version nameAr: name website aliases }";
            case "createDialogue", "changeDialogue" ->
                "entry: dialogue { id slug version nameAr: name description aliases parties { slug } }";
            case "createRound", "changeRound" ->
                "entry: round { id slug version number nameAr: name status format venue date { from to precision }"
                        + " participants { actor { slug } party { slug } role } agenda { slug } outcomes }";
            default -> "entry { %s }".formatted(ENTRY);
        };
    }

    /** The entry after a mutation that succeeds; a new one is made public. */
    public Map<String, Object> makes(String mutation, Map<String, ?> input) {
        Map<String, Object> entry = makesHidden(mutation, input);
        if (!mutation.startsWith("create")) return entry;
        entry.put("version", makesHidden("publishEntry", of(entry, Map.of())).get("version"));
        return entry;
    }

    /** The entry after a mutation that succeeds; a new one stays hidden. */
    public Map<String, Object> makesHidden(String mutation, Map<String, ?> input) {
        JsonPath payload = does(mutation, input);
        if (!payload.getList("userErrors").isEmpty()) throw new AssertionError(payload.prettify());
        return payload.getMap("entry");
    }

    public Map<String, Object> makes(String mutation, Map<String, Object> entry, Map<String, ?> others) {
        return makes(mutation, of(entry, others));
    }

    String code(String mutation, Map<String, Object> entry, Map<String, ?> others) {
        return does(mutation, of(entry, others)).getString("userErrors[0].code");
    }

    String code(String mutation, Map<String, ?> input) {
        return does(mutation, input).getString("userErrors[0].code");
    }

    static Map<String, Object> of(Map<String, Object> entry, Map<String, ?> others) {
        Map<String, Object> input = new HashMap<>(others);
        input.put("id", entry.get("id"));
        input.put("expectedVersion", entry.get("version"));
        return input;
    }

    public Map<String, Object> actor(String slug, String name) {
        return makes(
                "createActor", Map.of("slug", slug, "content", Map.of("kind", "PERSON", "name", Map.of("ar", name))));
    }

    Map<String, Object> topic(String slug, String name) {
        return makes("createTopic", Map.of("slug", slug, "content", Map.of("name", Map.of("ar", name))));
    }

    JsonPath reads(String document) {
        String text = somebody.sends(document).then().statusCode(200).extract().asString();
        return PlainJsonPath.of(text).setRootPath("data");
    }

    /** A new entry of nothing but a slug and a name. */
    public Map<String, Object> named(String slug, String name) {
        return Map.of("slug", slug, "content", Map.of("name", Map.of("ar", name)));
    }

    public Map<String, Object> round(String dialogue, int number) {
        Map<String, ?> content = Map.of("name", Map.of("ar", "جولة " + number));
        return Map.of("dialogue", dialogue, "number", number, "content", content);
    }

    /** The id and version of something as they are now. */
    public Map<String, Object> finds(String type, String slug) {
        if (type.equals("round")) {
            String[] parts = slug.split("/", 2);
            return reads("{ round(dialogue: \"%s\", number: %s) { id version } }".formatted(parts[0], parts[1]))
                    .getMap("round");
        }
        return reads("{ %s(slug: \"%s\") { id version } }".formatted(type, slug))
                .getMap(type);
    }

    public Map<String, Object> merges(Map<String, Object> entry, Map<String, Object> into) {
        return makes("mergeEntries", pair(entry, into));
    }

    static Map<String, Object> pair(Map<String, Object> entry, Map<String, Object> into) {
        return of(entry, Map.of("into", into.get("id"), "intoExpectedVersion", into.get("version")));
    }

    public Map<String, Object> undoes(Map<String, Object> merged, Map<String, Object> survivor) {
        return makes("undoMerge", Map.of("id", merged.get("id"), "expectedVersion", survivor.get("version")));
    }
}
