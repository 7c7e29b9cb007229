package news.hiwar.delivery.responsecache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A response of many records, whose tags would not fit into a header, is purged by every change. */
class CdnKeysTest {
    private final List<Set<String>> purged = new ArrayList<>();
    private final CdnPurge caches = new CdnPurge(List.of(purged::add));

    @Test
    void aResponseHasTheTagsOfItsRecordsOrThatOfManyRecords() {
        assertThat(Tags.header(tags(2)).split(" "))
                .hasSize(3)
                .contains(Tags.ALL)
                .doesNotContain(Tags.MANY);
        assertThat(Tags.header(tags(1000))).isEqualTo(Tags.ALL + " " + Tags.MANY);
    }

    @Test
    void aChangePurgesItsTagsAndTheResponsesOfManyRecords() {
        caches.purge(tags(1));

        assertThat(purged).hasSize(1);
        assertThat(purged.get(0)).hasSize(2).contains(Tags.MANY);
        assertThat(Tags.header(tags(1)).split(" ")).containsAnyElementsOf(purged.get(0));
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

        assertThat(Tags.header(tags(100)).split(" ")).hasSize(101).doesNotContainAnyElementsOf(guessed);
    }

    private static Set<String> tags(int records) {
        return IntStream.range(0, records).mapToObj(i -> "Actor#" + i).collect(Collectors.toSet());
    }
}
