/** Accounts of the staff: sign-in, roles, access tokens of tools, and the audit trail. */
@DefaultNonNull
package news.hiwar.platform.staff;

import io.smallrye.graphql.api.DefaultNonNull;
