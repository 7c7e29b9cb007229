package news.hiwar.text.linking;

import java.util.List;

/** What an article names, in the order of the text. */
public record Links(List<Link> links, List<Ambiguity> ambiguous, List<Suggestion> suggestions) {}
