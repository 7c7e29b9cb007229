package news.hiwar.editorial.taxonomy;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.hiwar.PlainJsonPath;
import news.hiwar.editorial.desk.AtTheDesk;
import news.hiwar.platform.staff.Somebody;
import org.junit.jupiter.api.BeforeEach;

/** A test with an editor and a chief editor who keep entries. */
abstract class WithKeepers extends AtTheDesk {
    protected Keeper keeper;
    protected Keeper chief;

    @BeforeEach
    void begin() {
        keeper = new Keeper(amal.somebody());
        chief = new Keeper(basma.somebody());
    }

    protected static Map<String, Object> content(Object... members) {
        Map<String, Object> content = new HashMap<>();
        for (int i = 0; i < members.length; i += 2) content.put(members[i].toString(), members[i + 1]);
        return Map.of("content", content);
    }

    protected static List<String> suggested(String prefix) {
        String query =
                "{ suggest(prefix: \"%s\") { node { ... on Actor { slug } ... on Topic { slug } ... on Outlet { slug } } } }"
                        .formatted(prefix);
        return PlainJsonPath.of(Somebody.READER.reads(query).asString()).getList("data.suggest.node.slug");
    }

    /** What a reader gets. */
    protected static JsonPath read(String document) {
        String text =
                Somebody.READER.reads(document).then().statusCode(200).extract().asString();
        return PlainJsonPath.of(text).setRootPath("data");
    }
}
