package org.baqylau.kit.access;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Finds out who asks before a resource does. At a door for programs a token that does not hold is refused even where
 * none is needed; on a page it counts as not signed in, so that public pages stay readable when a session has ended.
 */
class Recognition {
    private static final TypeReference<Map<String, Object>> CLAIMS = new TypeReference<>() {};

    private final CurrentIdentityAssociation identities;
    private final CurrentAccount account;
    private final ObjectMapper json;

    Recognition(CurrentIdentityAssociation identities, CurrentAccount account, ObjectMapper json) {
        this.identities = identities;
        this.account = account;
        this.json = json;
    }

    @ServerRequestFilter(preMatching = true)
    Uni<Response> recognise(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().startsWith("/assets/")) {
            return Uni.createFrom().nullItem();
        }
        boolean page = !request.getUriInfo().getPath().startsWith("/api/");
        var recognised = identities.getDeferredIdentity().invoke(this::remember);
        return (page ? recognised.onFailure().recoverWithNull() : recognised).replaceWith((Response) null);
    }

    private void remember(SecurityIdentity identity) {
        var token = identity.getCredential(AccessTokenCredential.class);
        if (!identity.isAnonymous() && token != null) {
            account.is(Account.of(claims(token.getToken())));
        }
    }

    /** The body of a token whose signature has been checked. */
    private Map<String, Object> claims(String token) {
        var parts = token.split("\\.");
        if (parts.length != 3) {
            throw new AuthenticationFailedException("not a signed token");
        }
        try {
            return json.readValue(Base64.getUrlDecoder().decode(parts[1]), CLAIMS);
        } catch (IOException | IllegalArgumentException e) {
            throw new AuthenticationFailedException("unreadable token", e);
        }
    }
}
