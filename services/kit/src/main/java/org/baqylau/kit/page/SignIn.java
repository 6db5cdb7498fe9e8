package org.baqylau.kit.page;

import io.quarkus.oidc.OidcSession;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the issuer sends a reader back to, and where a session ends. Any service can answer for all: they share one
 * session.
 */
@Path("/")
public class SignIn {
    private static final URI START = URI.create("/");

    private final OidcSession session;

    SignIn(OidcSession session) {
        this.session = session;
    }

    /** @param to the page to go on to; one of another site is not gone to */
    @GET
    @Path("sign-in")
    @Authenticated
    public Response signedIn(@QueryParam("to") @Nullable String to) {
        return Response.seeOther(ours(to)).build();
    }

    @POST
    @Path("sign-out")
    @PermitAll
    public Uni<Response> signOut() {
        return session.logout().replaceWith(() -> Response.seeOther(START).build());
    }

    private static URI ours(@Nullable String to) {
        if (to == null || !to.startsWith("/") || to.startsWith("//") || to.contains("\\")) {
            return START;
        }
        try {
            return URI.create(to);
        } catch (IllegalArgumentException malformed) {
            return START;
        }
    }
}
