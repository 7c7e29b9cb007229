package news.hiwar.text.linking;

import java.util.List;

/** What an article names, in the order of the text. */
public record LinkingResult(List<EntityLink> links, List<AmbiguousMatch> ambiguous, List<UnlinkedPerson> suggestions) {}
