package news.hiwar.delivery.responsecache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A response of many records, whose tags would not fit into a header, is purged by every change of that type. */
class CdnKeysTest {
    private static final int SIZE = 2400;

    private final List<Set<String>> purged = new ArrayList<>();
    private final CdnPurge caches = new CdnPurge(List.of(purged::add));

    @Test
    void aResponseHasTheTagsOfItsRecordsWhereTheyFit() {
        String all = Tags.header(tags(10), SIZE);
        assertThat(all.split(" ")).hasSize(11).contains(Tags.ALL);
        assertThat(Tags.header(tags(10), all.length())).isEqualTo(all);

        assertThat(Tags.header(tags(10), all.length() - 1)).isEqualTo(Tags.ALL + " " + Tags.brief("Actor*"));
    }

    /** Those of the other types stay, so that a change purges no more than it must. */
    @Test
    void theMostNumerousTypeIsNamedAsAWhole() {
        Set<String> tags = tags(5000);
        tags.addAll(Set.of("Topic#1", "Topic#2", "Article#1/articles", Tags.INDEX));

        String header = Tags.header(tags, SIZE);

        assertThat(header.split(" "))
                .containsExactlyInAnyOrder(
                        Tags.ALL,
                        Tags.brief("Actor*"),
                        Tags.brief("Topic#1"),
                        Tags.brief("Topic#2"),
                        Tags.brief("Article#1/articles"),
                        Tags.brief(Tags.INDEX));
    }

    @Test
    void aChangePurgesItsTagsAndThoseOfItsTypes() {
        caches.purge(Set.of("Actor#1", "Topic#2/articles", "Outlet/asharq", Tags.INDEX));

        assertThat(purged).hasSize(1);
        for (String tag :
                new String[] {"Actor#1", "Topic#2/articles", "Outlet/asharq", "Actor*", "Topic*", "Outlet*"}) {
            assertThat(purged.get(0)).contains(Tags.brief(tag));
        }
        assertThat(purged.get(0)).contains(Tags.brief(Tags.INDEX)).hasSize(7);
    }

    @Test
    void aChangeOfManyRecordsPurgesAll() {
        caches.purge(tags(201));

        assertThat(purged).containsExactly(Set.of(Tags.ALL));
    }

    /** Whoever knows how tags are made, but not the key of the server, must not count the records by them. */
    @Test
    void nobodyTellsTheKeyOfARecordFromItsTag() {
        Set<String> guessed = IntStream.range(0, 1000)
                .map(i -> ("Actor#" + i).hashCode() & Integer.MAX_VALUE)
                .mapToObj(hash -> Integer.toString(hash, Character.MAX_RADIX))
                .collect(Collectors.toSet());

        assertThat(Tags.header(tags(100), SIZE).split(" ")).hasSize(101).doesNotContainAnyElementsOf(guessed);
    }

    private static Set<String> tags(int records) {
        return IntStream.range(0, records).mapToObj(i -> "Actor#" + i).collect(Collectors.toSet());
    }
}
