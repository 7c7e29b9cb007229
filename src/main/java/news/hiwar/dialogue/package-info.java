@DefaultNonNull
package news.hiwar.dialogue;

import io.smallrye.graphql.api.DefaultNonNull;
