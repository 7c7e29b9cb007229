package news.hiwar.delivery.http;

import io.smallrye.config.ConfigMapping;

@ConfigMapping(prefix = "hiwar.schema")
interface SchemaSettings {
    /** Who may see the schema. */
    enum Access {
        OPEN,
        EDITORS,
        CLOSED
    }

    /** One switch for introspection, the console and the schema's file. */
    Access access();

    default boolean isOpenTo(Client caller) {
        return access() == Access.OPEN || (access() == Access.EDITORS && caller.isEditor());
    }
}
