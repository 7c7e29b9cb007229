package news.hiwar.graph.events;

import java.util.Map;
import java.util.Set;

/**
 * Fired before a transaction commits, when all of it has been written: the keys of the objects that it changed, made or
 * deleted, by their type in the schema.
 */
public record EntitiesChanged(Map<String, Set<Long>> keys) {}
