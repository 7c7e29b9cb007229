package news.hiwar.text.linking;

import java.util.List;

/**
 * A name that stands in a text.
 *
 * @param first the index of its first word
 * @param last the index of the word after its last
 * @param start where it begins in the text, after what is written together with it
 * @param end where it has ended
 * @param folded the name as the gazetteer has it, folded
 * @param names what it can be, at most one for each target
 */
public record NameMatch(int first, int last, int start, int end, String folded, List<Name> names) {
    public List<Target> targets() {
        return names.stream().map(Name::target).toList();
    }

    public String in(String text) {
        return text.substring(start, end);
    }
}
