package news.hiwar.discovery.search;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Which index belongs to this database. */
@Entity
class IndexState {
    static final int ID = 1;

    @Id
    int id = ID;

    String generation;

    /** The fingerprint of the names that the index was made with. */
    long names;

    IndexState() {}

    IndexState(String generation, long names) {
        this.generation = generation;
        this.names = names;
    }
}
