package news.hiwar.search;

import news.hiwar.graphql.Refusal;

class SearchUnavailable extends Refusal {
    SearchUnavailable() {
        super("SEARCH_UNAVAILABLE", "Search does not answer at the moment. Everything else does; try again later.");
    }
}
