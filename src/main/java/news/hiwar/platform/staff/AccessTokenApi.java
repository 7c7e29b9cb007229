package news.hiwar.platform.staff;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import news.hiwar.platform.mutation.MutationResult.UserError;
import news.hiwar.platform.staff.AuditEntry.AuditAction;
import news.hiwar.platform.staff.StaffApi.Viewer;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.graphql.Type;

@GraphQLApi
@RunOnVirtualThread
@Transactional
@RolesAllowed(Role.EDITOR_NAME)
public class AccessTokenApi {
    private static final int LABEL = 100;
    private static final int DAYS = 365;

    private final SecurityIdentity identity;
    private final StaffAuthentication staff;
    private final AuditTrail audit;
    private final Clock clock;

    AccessTokenApi(SecurityIdentity identity, StaffAuthentication staff, AuditTrail audit, Clock clock) {
        this.staff = staff;
        this.audit = audit;
        this.identity = identity;
        this.clock = clock;
    }

    @Mutation
    @Description("Creates an access token, with which a tool signs in as you.")
    public CreateAccessTokenPayload createAccessToken(
            @Description("Label and lifetime of the token.") CreateAccessTokenInput input) {
        String label = input.label().strip();
        if (label.isEmpty() || label.length() > LABEL) {
            return CreateAccessTokenPayload.rejected(
                    "label", "OUT_OF_RANGE", "`label` must be 1 to 100 characters long.");
        }
        if (input.days() < 1 || input.days() > DAYS) {
            return CreateAccessTokenPayload.rejected("days", "OUT_OF_RANGE", "`days` must be from 1 to 365.");
        }
        StaffMember owner = staff.lockedMember(identity);
        if (owner == null) {
            return CreateAccessTokenPayload.rejected(
                    null,
                    "NO_ACCOUNT",
                    "Access tokens need an account on this server. You are signed in by an external provider.");
        }
        if (AccessToken.countValid(owner, now()) >= AccessToken.MAXIMUM) {
            return CreateAccessTokenPayload.rejected(
                    null,
                    "TOO_MANY",
                    "You have %d valid access tokens. Revoke one that is no longer used."
                            .formatted(AccessToken.MAXIMUM));
        }
        String secret = AccessToken.PREFIX + Secrets.next();
        AccessToken token = new AccessToken();
        token.publicId = UUID.randomUUID().toString();
        token.owner = owner;
        token.label = label;
        token.hash = Secrets.hash(secret);
        token.createdAt = now();
        token.expiresAt = token.createdAt.plus(Duration.ofDays(input.days()));
        token.persist();
        audit.add(owner.name, AuditAction.CREATED_ACCESS_TOKEN, token.publicId, label);
        return new CreateAccessTokenPayload(token, secret, List.of());
    }

    @Mutation
    @Description("Revokes one of your access tokens.")
    public RevokeAccessTokenPayload revokeAccessToken(
            @Description("The token to revoke.") RevokeAccessTokenInput input) {
        StaffMember owner = staff.lockedMember(identity);
        AccessToken token = owner == null
                ? null
                : AccessToken.<AccessToken>find("publicId = ?1 and owner = ?2", input.id(), owner)
                        .firstResult();
        if (token == null) {
            return new RevokeAccessTokenPayload(
                    null, UserError.one("id", "NOT_FOUND", "You have no access token with this `id`."));
        }
        if (token.revokedAt == null) {
            token.revokedAt = now();
            audit.add(token.owner.name, AuditAction.REVOKED_ACCESS_TOKEN, token.publicId, token.label);
        }
        return new RevokeAccessTokenPayload(token, List.of());
    }

    @PermitAll
    @Description("The latest 100 access tokens of the user, oldest first, including expired and revoked ones.")
    public List<@NonNull AccessToken> accessTokens(@Source Viewer viewer) {
        StaffMember member = viewer.name() == null ? null : StaffMember.named(viewer.name());
        return member == null ? List.of() : AccessToken.of(member);
    }

    /** The time in the precision of the database. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Input("CreateAccessTokenInput")
    @Description("A new access token.")
    public record CreateAccessTokenInput(
            @Description("Purpose of the token, such as `import script`: 1 to 100 characters.")
            String label,

            @DefaultValue("90") @Description("Lifetime in days: 1 to 365.")
            int days) {}

    @Description("Result of `createAccessToken`.")
    @Type("CreateAccessTokenPayload")
    public record CreateAccessTokenPayload(
            @Nullable @Description("The new access token, without its secret; null on error.")
            AccessToken accessToken,

            @Nullable
            @Description("The secret to send as `Authorization: Bearer`. It is only shown here; null on error.")
            String secret,

            @Description("Why the mutation was rejected; empty on success.")
            List<@NonNull UserError> userErrors) {
        static CreateAccessTokenPayload rejected(@Nullable String field, String code, String message) {
            return new CreateAccessTokenPayload(null, null, UserError.one(field, code, message));
        }
    }

    @Input("RevokeAccessTokenInput")
    @Description("The access token to revoke.")
    public record RevokeAccessTokenInput(
            @Id @Description("Id of one of your access tokens.")
            String id) {}

    @Description("Result of `revokeAccessToken`.")
    @Type("RevokeAccessTokenPayload")
    public record RevokeAccessTokenPayload(
            @Nullable @Description("The revoked token; null on error.")
            AccessToken accessToken,

            @Description("Why the mutation was rejected; empty on success.")
            List<@NonNull UserError> userErrors) {}
}
