@DefaultNonNull
package news.hiwar.text.dating;

import io.smallrye.graphql.api.DefaultNonNull;
