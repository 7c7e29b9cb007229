/** Who works here: their accounts, how they sign in, and the tokens of their tools. */
@DefaultNonNull
package news.hiwar.platform.staff;

import io.smallrye.graphql.api.DefaultNonNull;
