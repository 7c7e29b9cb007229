package news.hiwar.delivery.http;

import jakarta.inject.Singleton;
import news.hiwar.delivery.documents.DocumentSettings;
import news.hiwar.delivery.documents.DocumentSettings.Trust;
import news.hiwar.delivery.http.Allowances.Allowance;

/** Who may have what executed, and how much of it. */
@Singleton
class Admission {
    private final DocumentSettings documents;
    private final SchemaSettings schema;
    private final Allowances allowances;

    Admission(DocumentSettings documents, SchemaSettings schema, Allowances allowances) {
        this.documents = documents;
        this.schema = schema;
        this.allowances = allowances;
    }

    /** @throws HttpError where the caller may not have this */
    void check(GraphQLRequest request, Client caller) {
        if (documents.trusted() == Trust.ONLY && !request.document().trusted() && !caller.isEditor()) {
            throw new HttpError(403, "DOCUMENT_NOT_TRUSTED", "Only the operations of the apps are executed here.");
        }
        if (request.document().introspects() && !schema.isOpenTo(caller)) {
            throw new HttpError(403, "INTROSPECTION_CLOSED", "The schema is not shown here.");
        }
    }

    /** What is left to the caller's address after this. */
    Allowance charge(GraphQLRequest request, Client caller) {
        if (!allowances.isLimited()) return Allowance.UNLIMITED;
        return allowances.take(caller.address(), request.cost());
    }

    String policy() {
        return allowances.policy();
    }
}
