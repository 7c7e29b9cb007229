package news.hiwar.relay;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** The slug of a row that was merged into another: it leads there, and no other row gets it. */
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

    public static Redirect of(String type, String slug, String target) {
        Redirect redirect = new Redirect();
        redirect.type = type;
        redirect.slug = slug;
        redirect.target = target;
        return redirect;
    }
}
