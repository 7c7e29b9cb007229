package news.hiwar.discovery.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * As much of a search server as the application asks for, with the faults of a real one. Every document matches every query,
 * except one for the key of a document.
 */
class StandInSearchServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    enum Fault {
        NONE,
        /** Takes requests, and answers when the fault is over. */
        HUNG,
        /** Answers 503 with a long body. */
        OVERLOADED,
        /** Hangs for writes only. */
        HUNG_WRITES
    }

    /** An index: what it was created with, and its documents by key. */
    record Index(JsonNode definition, Map<String, JsonNode> documents) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Index> indexes = new TreeMap<>();
    private final AtomicInteger searches = new AtomicInteger();
    private Fault fault = Fault.NONE;

    StandInSearchServer(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    synchronized void set(Fault now) {
        fault = now;
        notifyAll();
    }

    /** The number of searches that it was sent. */
    int searches() {
        return searches.get();
    }

    /** Deletes an index behind the application's back. */
    synchronized void delete(String index) {
        indexes.remove(index);
    }

    /** Deletes some documents behind the application's back. */
    synchronized void forget(String index, int documents) {
        List<String> keys = new ArrayList<>(indexes.get(index).documents.keySet());
        keys.remove("0");
        keys.subList(0, documents).forEach(indexes.get(index).documents::remove);
    }

    /** A copy of everything. */
    synchronized Map<String, Index> copy() {
        Map<String, Index> copy = new HashMap<>();
        indexes.forEach((name, index) -> copy.put(name, new Index(index.definition, new TreeMap<>(index.documents))));
        return copy;
    }

    synchronized void restore(Map<String, Index> copy) {
        indexes.clear();
        indexes.putAll(copy);
    }

    /** The documents of an index without its marker; none if there is no index with the fields that were asked for. */
    synchronized List<JsonNode> documents(String index) {
        Index found = indexes.get(index);
        if (found == null || found.definition.isEmpty()) return List.of();
        return found.documents.entrySet().stream()
                .filter(document -> !document.getKey().equals("0"))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            String path = exchange.getRequestURI().getPath();
            if (path.endsWith("/_search")) searches.incrementAndGet();
            if (awaitNoFault(path.equals("/_bulk"))) answer(exchange, path, body);
            else send(exchange, 503, JSON.createObjectNode().put("error", "overloaded\n".repeat(25)));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean awaitNoFault(boolean write) throws InterruptedException {
        while (fault == Fault.HUNG || (fault == Fault.HUNG_WRITES && write)) wait();
        return fault != Fault.OVERLOADED;
    }

    private synchronized void answer(HttpExchange exchange, String path, String body) throws IOException {
        String method = exchange.getRequestMethod();
        String name = path.substring(1);
        if (path.equals("/")) {
            ObjectNode version = JSON.createObjectNode();
            version.putObject("version").put("number", "2.19.1").put("distribution", "opensearch");
            send(exchange, 200, version);
        } else if (path.equals("/_bulk")) {
            send(exchange, 200, write(body.split("\n")));
        } else if (path.endsWith("/_search")) {
            search(exchange, path, body);
        } else if (path.endsWith("/_count")) {
            String index = path.substring(1, path.length() - "/_count".length());
            send(
                    exchange,
                    200,
                    JSON.createObjectNode().put("count", documents(index).size()));
        } else if (path.startsWith("/_search/scroll")) {
            send(exchange, 200, hits(List.of(), 0));
        } else if (path.startsWith("/_cluster/health")) {
            send(exchange, 200, JSON.createObjectNode().put("status", "green").put("timed_out", false));
        } else if (method.equals("PUT")) {
            indexes.put(name, new Index(JSON.readTree(body), new TreeMap<>()));
            send(exchange, 200, acknowledged());
        } else if (method.equals("DELETE")) {
            boolean existed = indexes.remove(name) != null;
            send(exchange, existed ? 200 : 404, existed ? acknowledged() : missing(name));
        } else {
            send(exchange, 200, definition(name));
        }
    }

    private static ObjectNode acknowledged() {
        return JSON.createObjectNode().put("acknowledged", true);
    }

    private static ObjectNode missing(String index) {
        ObjectNode answer = JSON.createObjectNode().put("status", 404);
        answer.putObject("error")
                .put("type", "index_not_found_exception")
                .put("reason", "no such index [" + index + "]");
        return answer;
    }

    private ObjectNode definition(String name) {
        ObjectNode answer = JSON.createObjectNode();
        Index index = indexes.get(name);
        if (index == null) return answer; // it was asked to ignore that
        ObjectNode definition = answer.putObject(name);
        definition.putObject("aliases");
        definition.set("mappings", index.definition.path("mappings").deepCopy());
        definition
                .putObject("settings")
                .set("index", index.definition.path("settings").deepCopy());
        return answer;
    }

    /** Creates an index that it does not have, with fields of its own making, as servers do. */
    private JsonNode write(String[] lines) throws IOException {
        ObjectNode answer = JSON.createObjectNode().put("errors", false).put("took", 1);
        ArrayNode items = answer.putArray("items");
        for (int i = 0; i < lines.length; i++) {
            JsonNode action = JSON.readTree(lines[i]);
            String kind = action.fieldNames().next();
            String index = action.path(kind).path("_index").asText();
            String id = action.path(kind).path("_id").asText();
            Map<String, JsonNode> documents =
                    indexes.computeIfAbsent(index, n -> new Index(noDefinition(), new TreeMap<>())).documents;
            if (kind.equals("delete")) documents.remove(id);
            else documents.put(id, JSON.readTree(lines[++i]));
            items.addObject()
                    .putObject(kind)
                    .put("_index", index)
                    .put("_id", id)
                    .put("status", 200);
        }
        return answer;
    }

    private static ObjectNode noDefinition() {
        return JSON.createObjectNode();
    }

    private void search(HttpExchange exchange, String path, String body) throws IOException {
        List<String> names =
                List.of(path.substring(1, path.length() - "/_search".length()).split(","));
        for (String name : names) {
            if (!indexes.containsKey(name)) {
                send(exchange, 404, missing(name));
                return;
            }
        }
        JsonNode query = JSON.readTree(body);
        JsonNode ids = query.findValue("ids");
        List<ObjectNode> hits = names.stream()
                .flatMap(name -> indexes.get(name).documents.entrySet().stream()
                        .filter(document -> document.getKey().equals("0") == (ids != null))
                        .map(document -> hit(
                                name,
                                document.getKey(),
                                document.getValue(),
                                query.path("sort").size())))
                .toList();
        boolean counts = exchange.getRequestURI().getQuery().contains("size=0");
        send(exchange, 200, hits(counts ? List.of() : hits, hits.size()));
    }

    private static ObjectNode hit(String index, String id, JsonNode source, int sorts) {
        ObjectNode hit =
                JSON.createObjectNode().put("_index", index).put("_id", id).put("_score", 1.0);
        hit.set("_source", source);
        ArrayNode sort = hit.putArray("sort");
        for (int i = 0; i < sorts; i++) sort.add(1);
        return hit;
    }

    private static ObjectNode hits(List<ObjectNode> found, int total) {
        ObjectNode answer =
                JSON.createObjectNode().put("took", 1).put("timed_out", false).put("_scroll_id", "next");
        answer.putObject("_shards").put("failed", 0);
        ObjectNode hits = answer.putObject("hits");
        hits.putObject("total").put("value", total).put("relation", "eq");
        hits.putArray("hits").addAll(found);
        return answer;
    }

    private static void send(HttpExchange exchange, int status, JsonNode json) throws IOException {
        byte[] bytes = json.toString().getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json; charset=UTF-8");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
        if (!head) exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        set(Fault.NONE);
        server.stop(0);
        threads.shutdownNow();
    }
}
