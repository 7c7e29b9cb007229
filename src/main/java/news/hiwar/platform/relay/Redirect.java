package news.hiwar.platform.relay;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.List;

/** The slug of a row that was merged into another, or of one that stands in its place: it leads there, and no other row gets it. */
@Entity
public class Redirect extends PanacheEntityBase {
    @Id
    @GeneratedValue
    @Column(name = "id")
    Long rowId;

    /** Of both rows, in the schema. */
    public String type;

    public String slug;

    /** The slug of a row that is there: of the last one, where that was merged, too. */
    public String target;

    /**
     * Has a slug lead to that of a row, and what has led there so far.
     *
     * @return the slugs that did
     */
    public static List<String> lead(String type, String slug, String target) {
        List<Redirect> earlier = list("type = ?1 and target = ?2", type, slug);
        earlier.forEach(redirect -> redirect.target = target);
        of(type, slug, target).persist();
        return earlier.stream().map(redirect -> redirect.slug).toList();
    }

    /** Takes that back: a row has the slug again, and the others lead to it. */
    public static void takeBack(String type, String slug, String target, List<String> others) {
        delete("type = ?1 and slug = ?2 and target = ?3", type, slug, target);
        if (others.isEmpty()) return;
        update("target = ?1 where type = ?2 and target = ?3 and slug in ?4", slug, type, target, others);
    }

    public static Redirect of(String type, String slug, String target) {
        Redirect redirect = new Redirect();
        redirect.type = type;
        redirect.slug = slug;
        redirect.target = target;
        return redirect;
    }
}
