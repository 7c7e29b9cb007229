package news.hiwar.platform.staff;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.graphql.api.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import news.hiwar.platform.mutation.UserError;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@GraphQLApi
@Blocking
@Transactional
@RolesAllowed(Role.EDITOR_NAME)
public class AccessTokenApi {
    private static final int BYTES = 32;
    private static final int LABEL = 100;
    private static final int DAYS = 365;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecurityIdentity identity;
    private final AuditTrail audit;
    private final Clock clock;

    AccessTokenApi(SecurityIdentity identity, AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.identity = identity;
        this.clock = clock;
    }

    @Mutation
    @Description("Makes a token that a tool of yours signs in with.")
    public CreateAccessTokenPayload createAccessToken(
            @Description("What for, and how long.") CreateAccessTokenInput input) {
        String label = input.label().strip();
        if (label.isEmpty() || label.length() > LABEL) {
            return CreateAccessTokenPayload.refused("label", "OUT_OF_RANGE", "A label has 1 to 100 characters.");
        }
        if (input.days() < 1 || input.days() > DAYS) {
            return CreateAccessTokenPayload.refused("days", "OUT_OF_RANGE", "A token is good for 1 to 365 days.");
        }
        StaffMember owner = me();
        if (owner == null) {
            return CreateAccessTokenPayload.refused(
                    null, "NO_ACCOUNT", "Tokens belong to accounts of this server; your account is elsewhere.");
        }
        String secret = secret();
        AccessToken token = new AccessToken();
        token.publicId = UUID.randomUUID().toString();
        token.owner = owner;
        token.label = label;
        token.hash = DigestUtils.sha256Hex(secret);
        token.createdAt = now();
        token.expiresAt = token.createdAt.plus(Duration.ofDays(input.days()));
        token.persist();
        audit.add(owner.name, AuditAction.CREATED_ACCESS_TOKEN, token.publicId, label);
        return new CreateAccessTokenPayload(token, secret, List.of());
    }

    @Mutation
    @Description("Makes a token of yours useless, at once and for good.")
    public RevokeAccessTokenPayload revokeAccessToken(@Description("Which one.") RevokeAccessTokenInput input) {
        AccessToken token = AccessToken.find("publicId = ?1 and owner = ?2", input.id(), me())
                .firstResult();
        if (token == null) {
            return new RevokeAccessTokenPayload(
                    null, UserError.one("id", "NOT_FOUND", "You have no token of that id."));
        }
        if (token.revokedAt == null) {
            token.revokedAt = now();
            audit.add(token.owner.name, AuditAction.REVOKED_ACCESS_TOKEN, token.publicId, token.label);
        }
        return new RevokeAccessTokenPayload(token, List.of());
    }

    @Nullable
    private StaffMember me() {
        return StaffMember.named(identity.getPrincipal().getName());
    }

    /** As the databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String secret() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return AccessToken.PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Input("CreateAccessTokenInput")
    @Description("A token for a tool of one's own.")
    public record CreateAccessTokenInput(
            @Description("What it is for, such as `import script`: 1 to 100 characters.")
            String label,

            @DefaultValue("90") @Description("Days until it is refused: 1 to 365.")
            int days) {}

    @Description("The new token.")
    @Type("CreateAccessTokenPayload")
    public record CreateAccessTokenPayload(
            @Nullable @Description("What is stored of it; null where there is an error.")
            AccessToken accessToken,

            @Nullable @Description("The token itself, for `Authorization: Bearer`: shown now, and never again.")
            String secret,

            @Description("Why nothing was done; empty where it was.")
            List<@NonNull UserError> userErrors) {
        static CreateAccessTokenPayload refused(@Nullable String field, String code, String message) {
            return new CreateAccessTokenPayload(null, null, UserError.one(field, code, message));
        }
    }

    @Input("RevokeAccessTokenInput")
    @Description("Which token to revoke.")
    public record RevokeAccessTokenInput(
            @Id @Description("Of a token of one's own.") String id) {}

    @Description("The token that was revoked.")
    @Type("RevokeAccessTokenPayload")
    public record RevokeAccessTokenPayload(
            @Nullable @Description("It, from now on of no use; null where there is an error.")
            AccessToken accessToken,

            @Description("Why nothing was done; empty where it was.")
            List<@NonNull UserError> userErrors) {}
}
