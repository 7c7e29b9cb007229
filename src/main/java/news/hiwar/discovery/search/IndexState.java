package news.hiwar.discovery.search;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The index that belongs to this database. */
@Entity
class IndexState {
    static final int ID = 1;

    @Id
    int id = ID;

    String generation;

    /** The fingerprint of the names by which the articles were indexed. */
    long names;

    IndexState() {}

    IndexState(String generation, long names) {
        this.generation = generation;
        this.names = names;
    }
}
