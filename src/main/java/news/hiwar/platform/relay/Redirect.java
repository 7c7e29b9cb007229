package news.hiwar.platform.relay;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.List;

/** Leads from the slug of a row that was merged into another one, or replaced by it, to that row; no other row gets the slug. */
@Entity
public class Redirect extends PanacheEntityBase {
    @Id
    @GeneratedValue
    @Column(name = "id")
    Long rowId;

    /** The type of both rows in the schema. */
    public String type;

    public String slug;

    /** The slug of the surviving row, also after several merges. */
    public String target;

    /**
     * Redirects a slug, and those that lead to it, to the slug of another row.
     *
     * @return the slugs that led to it before
     */
    public static List<String> lead(String type, String slug, String target) {
        List<Redirect> earlier = list("type = ?1 and target = ?2", type, slug);
        earlier.forEach(redirect -> redirect.target = target);
        of(type, slug, target).persist();
        return earlier.stream().map(redirect -> redirect.slug).toList();
    }

    /** Undoes a redirect: a row has the slug again, and the others lead to it. */
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
