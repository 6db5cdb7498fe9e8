package org.baqylau.local.identity;

import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * OpenID Connect for the accounts of the local stack: discovery, keys, code flow with PKCE, password grant, refresh,
 * sign-out. It serves an origin on the loopback address and refuses any other.
 */
public final class LocalIssuer {

    private static final String CLIENT = "local";
    private static final Duration CODE = Duration.ofMinutes(1);
    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    private record Asked(
            String redirect, String state, @Nullable String nonce, String challenge) {}

    private record Granted(LocalAccount account, Asked asked, Instant until) {}

    private final String origin;
    private final Clock clock;
    private final Tokens tokens;
    private final Map<String, LocalAccount> accounts = LocalAccount.all();
    private final Map<String, Asked> asked = new ConcurrentHashMap<>();
    private final Map<String, Granted> granted = new ConcurrentHashMap<>();

    private LocalIssuer(String origin, Path keys, Clock clock) throws IOException {
        String host = URI.create(origin).getHost();
        if (!"localhost".equals(host) && !"127.0.0.1".equals(host)) {
            throw new IllegalArgumentException("the local issuer serves localhost alone, not " + host);
        }
        this.origin = origin;
        this.clock = clock;
        this.tokens = new Tokens(issuer(), keys, clock);
    }

    /** The issuer's doors below {@code /identity}, for the origin that they are served under. */
    public static Router router(Vertx vertx, String origin, Path keys) throws IOException {
        return router(vertx, origin, keys, Clock.systemUTC());
    }

    static Router router(Vertx vertx, String origin, Path keys, Clock clock) throws IOException {
        return new LocalIssuer(origin, keys, clock).router(vertx);
    }

    /** Serves the issuer alone, for tests. */
    public static HttpServer start(Vertx vertx, int port, Path keys) throws IOException {
        var router = router(vertx, "http://localhost:" + port, keys);
        return vertx.createHttpServer()
                .requestHandler(router)
                .listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private String issuer() {
        return origin + "/identity";
    }

    private Router router(Vertx vertx) {
        var router = Router.router(vertx);
        router.get("/identity/.well-known/openid-configuration").handler(this::discovery);
        router.get("/identity/keys").handler(context -> context.json(new JsonObject(tokens.publicKeys())));
        router.get("/identity/authorize").handler(this::ask);
        router.post("/identity/authorize").handler(form()).handler(this::signIn);
        router.post("/identity/token").handler(form()).handler(this::token);
        router.route("/identity/userinfo").handler(this::userInfo);
        router.get("/identity/end-session").handler(this::signOut);
        return router;
    }

    private static BodyHandler form() {
        return BodyHandler.create(false).setBodyLimit(16 * 1024);
    }

    private void discovery(RoutingContext context) {
        context.json(new JsonObject()
                .put("issuer", issuer())
                .put("authorization_endpoint", issuer() + "/authorize")
                .put("token_endpoint", issuer() + "/token")
                .put("userinfo_endpoint", issuer() + "/userinfo")
                .put("jwks_uri", issuer() + "/keys")
                .put("end_session_endpoint", issuer() + "/end-session")
                .put("response_types_supported", new JsonArray().add("code"))
                .put(
                        "grant_types_supported",
                        new JsonArray()
                                .add("authorization_code")
                                .add("password")
                                .add("refresh_token"))
                .put("subject_types_supported", new JsonArray().add("public"))
                .put("scopes_supported", new JsonArray().add("openid"))
                .put("code_challenge_methods_supported", new JsonArray().add("S256"))
                .put("token_endpoint_auth_methods_supported", new JsonArray().add("none"))
                .put("id_token_signing_alg_values_supported", new JsonArray().add("RS256")));
    }

    private void ask(RoutingContext context) {
        var request = context.request();
        String earlier = request.getParam("request", "");
        if (asked.containsKey(earlier)) {
            page(context, earlier, false);
            return;
        }
        String redirect = request.getParam("redirect_uri", "");
        if (!CLIENT.equals(request.getParam("client_id")) || !own(redirect)) {
            error(context, "invalid_request", "client_id must be local and redirect_uri under " + origin);
            return;
        }
        String challenge = request.getParam("code_challenge", "");
        if (!"code".equals(request.getParam("response_type"))
                || challenge.isEmpty()
                || !"S256".equals(request.getParam("code_challenge_method"))) {
            back(context, redirect, "error=invalid_request&state=" + encode(request.getParam("state", "")));
            return;
        }
        String id = UUID.randomUUID().toString();
        if (asked.size() > 10_000) {
            asked.clear();
        }
        asked.put(id, new Asked(redirect, request.getParam("state", ""), request.getParam("nonce"), challenge));
        page(context, id, false);
    }

    /** A redirect leads to this origin alone: the same scheme, host and port, not merely the same beginning. */
    private boolean own(String redirect) {
        try {
            var uri = URI.create(redirect);
            return (uri.getScheme() + "://" + uri.getAuthority()).equals(origin);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void page(RoutingContext context, String request, boolean wrong) {
        var response = context.response()
                .setStatusCode(wrong ? 401 : 200)
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; font-src 'self'; frame-ancestors 'none'");
        String wished = context.request().getParam("lang", "");
        if (SignInPage.isKnown(wished)) {
            // The same cookie as the pages behind it remember the language in.
            response.addCookie(Cookie.cookie("lang", wished)
                    .setPath("/")
                    .setMaxAge(Duration.ofDays(365).toSeconds())
                    .setSameSite(CookieSameSite.LAX)
                    .setHttpOnly(true));
        }
        response.end(SignInPage.html(SignInPage.isKnown(wished) ? wished : language(context), request, wrong));
    }

    private static String language(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie("lang"))
                .map(Cookie::getValue)
                .orElseGet(() -> SignInPage.language(text(context.request().getHeader("Accept-Language"))));
    }

    private void signIn(RoutingContext context) {
        var form = context.request().formAttributes();
        String id = text(form.get("request"));
        var request = asked.get(id);
        if (request == null) {
            error(context, "invalid_request", "this sign-in is over; begin again at " + origin);
            return;
        }
        var account = account(text(form.get("username")), text(form.get("password")));
        if (account.isEmpty()) {
            page(context, id, true);
            return;
        }
        asked.remove(id);
        String code = UUID.randomUUID().toString();
        granted.values().removeIf(grant -> grant.until().isBefore(clock.instant()));
        granted.put(code, new Granted(account.get(), request, clock.instant().plus(CODE)));
        back(context, request.redirect(), "code=" + code + "&state=" + encode(request.state()));
    }

    private void token(RoutingContext context) {
        var form = context.request().formAttributes();
        if (!CLIENT.equals(form.get("client_id"))) {
            error(context, "invalid_client", "client_id must be local");
            return;
        }
        switch (text(form.get("grant_type"))) {
            case "password" ->
                account(text(form.get("username")), text(form.get("password")))
                        .ifPresentOrElse(
                                account -> give(context, account, null),
                                () -> error(context, "invalid_grant", "the account or the password is wrong"));
            case "authorization_code" ->
                exchange(context, text(form.get("code")), form.get("redirect_uri"), text(form.get("code_verifier")));
            case "refresh_token" ->
                tokens.refreshed(text(form.get("refresh_token")), CLIENT)
                        .flatMap(name -> Optional.ofNullable(accounts.get(name)))
                        .ifPresentOrElse(
                                account -> give(context, account, null),
                                () -> error(context, "invalid_grant", "the refresh token is not valid; sign in again"));
            default -> error(context, "unsupported_grant_type", "password, authorization_code or refresh_token");
        }
    }

    /** A code is good once, for a minute, for the redirect and the verifier that it was asked for with. */
    private void exchange(RoutingContext context, String code, @Nullable String redirect, String verifier) {
        var grant = granted.remove(code);
        if (grant == null
                || grant.until().isBefore(clock.instant())
                || !VERIFIER.matcher(verifier).matches()
                || !grant.asked().redirect().equals(redirect)
                || !MessageDigest.isEqual(
                        challenge(verifier).getBytes(StandardCharsets.UTF_8),
                        grant.asked().challenge().getBytes(StandardCharsets.UTF_8))) {
            error(context, "invalid_grant", "the code is not valid for this redirect and verifier");
            return;
        }
        give(context, grant.account(), grant.asked().nonce());
    }

    private void give(RoutingContext context, LocalAccount account, @Nullable String nonce) {
        context.response().putHeader("Cache-Control", "no-store");
        context.json(new JsonObject()
                .put("access_token", tokens.access(account))
                .put("id_token", tokens.identity(account, CLIENT, nonce))
                .put("refresh_token", tokens.refresh(account, CLIENT))
                .put("token_type", "Bearer")
                .put("scope", "openid")
                .put("expires_in", Tokens.ACCESS.toSeconds()));
    }

    private void userInfo(RoutingContext context) {
        String header = text(context.request().getHeader("Authorization"));
        var account = header.startsWith("Bearer ") ? tokens.bearer(header.substring(7)) : Optional.<String>empty();
        if (account.isEmpty()) {
            context.response()
                    .setStatusCode(401)
                    .putHeader("WWW-Authenticate", "Bearer")
                    .end();
            return;
        }
        context.json(new JsonObject().put("sub", account.get()).put("preferred_username", account.get()));
    }

    private void signOut(RoutingContext context) {
        String redirect = context.request().getParam("post_logout_redirect_uri", origin + "/");
        String state = context.request().getParam("state");
        back(context, own(redirect) ? redirect : origin + "/", state == null ? "" : "state=" + encode(state));
    }

    private Optional<LocalAccount> account(String name, String password) {
        var account = accounts.get(name);
        boolean right = account != null
                && MessageDigest.isEqual(
                        name.getBytes(StandardCharsets.UTF_8), password.getBytes(StandardCharsets.UTF_8));
        return right ? Optional.ofNullable(account) : Optional.empty();
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void back(RoutingContext context, String redirect, String query) {
        String joint = redirect.contains("?") ? "&" : "?";
        context.response()
                .setStatusCode(302)
                .putHeader("Cache-Control", "no-store")
                .putHeader("Location", query.isEmpty() ? redirect : redirect + joint + query)
                .end();
    }

    private static void error(RoutingContext context, String error, String description) {
        context.response().setStatusCode(400).putHeader("Cache-Control", "no-store");
        context.json(new JsonObject().put("error", error).put("error_description", description));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
