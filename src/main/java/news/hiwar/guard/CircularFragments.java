package news.hiwar.guard;

import news.hiwar.graphql.Refusal;

/** No document with such fragments is valid; the validation itself takes long to find out. */
class CircularFragments extends Refusal {
    CircularFragments(String name) {
        super("GRAPHQL_VALIDATION_FAILED", "The fragment `%s` spreads itself.".formatted(name));
    }
}
