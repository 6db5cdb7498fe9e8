package org.baqylau.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalIssuerTest {

    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    /** Of RFC 7636, appendix B, for the verifier above. */
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @TempDir
    Path keys;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = freePort();
    private final String origin = "http://localhost:" + port;
    private Instant now = Instant.parse("2013-01-01T00:00:00Z");
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = serve();
    }

    @AfterEach
    void stop() {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private HttpServer serve() throws IOException {
        var ticking = new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        return vertx.createHttpServer()
                .requestHandler(LocalIssuer.router(vertx, origin, keys, ticking))
                .listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @Test
    void describesItselfUnderItsOrigin() throws Exception {
        var discovery =
                new JsonObject(get("/identity/.well-known/openid-configuration").body());

        assertThat(discovery.getString("issuer")).isEqualTo(origin + "/identity");
        assertThat(discovery.getString("token_endpoint")).isEqualTo(origin + "/identity/token");
        assertThat(discovery.getJsonArray("code_challenge_methods_supported")).containsExactly("S256");
        assertThat(get(URI.create(discovery.getString("jwks_uri")).getPath()).body())
                .contains("\"kty\":\"RSA\"")
                .doesNotContain("\"d\":");
    }

    @Test
    void givesAccessOfFiveMinutesForTheRightPassword() throws Exception {
        var answer = new JsonObject(password("prosecutor-kar", "prosecutor-kar").body());
        var claims = SignedJWT.parse(answer.getString("access_token")).getJWTClaimsSet();

        assertThat(answer.getInteger("expires_in")).isEqualTo(300);
        assertThat(claims.getExpirationTime().toInstant()).isEqualTo(now.plus(Duration.ofMinutes(5)));
        assertThat(claims.getIssuer()).isEqualTo(origin + "/identity");
        assertThat(claims.getAudience()).containsExactly("baqylau");
        assertThat(claims.getStringListClaim("groups")).containsExactly("prosecutor");
        assertThat(claims.getStringListClaim("territory")).containsExactly("KZ-KAR");
    }

    @Test
    void refusesAWrongPasswordAnUnknownAccountAndAnotherClient() throws Exception {
        for (var answer : new HttpResponse<?>[] {
            password("monitor", "wrong"),
            password("monitor", ""),
            password("nobody", "nobody"),
            token(Map.of("grant_type", "password", "client_id", "other", "username", "monitor", "password", "monitor")),
        }) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat((String) answer.body()).contains("error").doesNotContain("access_token");
        }
    }

    @Test
    void refusesARefreshTokenThatIsChangedOrOver() throws Exception {
        String refresh = new JsonObject(password("monitor", "monitor").body()).getString("refresh_token");

        assertThat(refresh(refresh).statusCode()).isEqualTo(200);
        assertThat(refresh(refresh.substring(0, refresh.length() - 6) + "AAAAAA")
                        .statusCode())
                .isEqualTo(400);
        now = now.plus(Duration.ofHours(13));
        assertThat(refresh(refresh).statusCode()).isEqualTo(400);
    }

    @Test
    void keepsItsKeyInTheFolderForItsOwnerAlone() throws Exception {
        String before = get("/identity/keys").body();
        server.close().toCompletionStage().toCompletableFuture().join();
        server = serve();

        assertThat(get("/identity/keys").body()).isEqualTo(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("issuer-key.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesToServeAnythingButThisMachine() {
        for (var elsewhere : new String[] {
            "http://baqylau.example", "http://10.0.0.1:8080", "http://localhost.example", "http://0.0.0.0:8080"
        }) {
            assertThatThrownBy(() -> LocalIssuer.router(vertx, elsewhere, keys))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("localhost alone");
        }
    }

    @Test
    void givesTokensForACodeOnceToWhoKnowsTheVerifier() throws Exception {
        String code = code(CHALLENGE);

        assertThat(exchange(code, VERIFIER).statusCode()).isEqualTo(200);
        assertThat(exchange(code, VERIFIER).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesACodeWithoutItsVerifier() throws Exception {
        String challengeOfNothing = "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU";

        assertThat(exchange(code(CHALLENGE), "").statusCode()).isEqualTo(400);
        assertThat(exchange(code(CHALLENGE), "x".repeat(43)).statusCode()).isEqualTo(400);
        assertThat(exchange(code(challengeOfNothing), "").statusCode()).isEqualTo(400);
    }

    @Test
    void refusesACodeForAnotherRedirect() throws Exception {
        assertThat(exchange(code(CHALLENGE), VERIFIER, origin + "/other").statusCode())
                .isEqualTo(400);
    }

    @Test
    void saysToTheClientTheNonceThatItAskedWith() throws Exception {
        var answer = new JsonObject(exchange(code(CHALLENGE), VERIFIER).body());
        var claims = SignedJWT.parse(answer.getString("id_token")).getJWTClaimsSet();

        assertThat(claims.getStringClaim("nonce")).isEqualTo("n-1");
        assertThat(claims.getAudience()).containsExactly("local");
    }

    @Test
    void takesEachTokenForWhatItIsAlone() throws Exception {
        var tokens = new JsonObject(password("monitor", "monitor").body());
        var access = tokens.getString("access_token");
        var identity = tokens.getString("id_token");
        var refresh = tokens.getString("refresh_token");

        assertThat(refresh(access).statusCode()).isEqualTo(400);
        assertThat(refresh(identity).statusCode()).isEqualTo(400);
        assertThat(userInfo(identity).statusCode()).isEqualTo(401);
        assertThat(userInfo(refresh).statusCode()).isEqualTo(401);
        assertThat(userInfo(access).body()).contains("\"sub\":\"monitor\"");
        now = now.plus(Duration.ofMinutes(5));
        assertThat(userInfo(access).statusCode()).isEqualTo(401);
    }

    @Test
    void leadsAfterSignOutToItsOriginAlone() throws Exception {
        var signOut = "/identity/end-session?post_logout_redirect_uri=";

        assertThat(get(signOut + encode(origin + "/x")).headers().firstValue("Location"))
                .hasValue(origin + "/x");
        assertThat(get(signOut + encode("http://elsewhere.example/x")).headers().firstValue("Location"))
                .hasValue(origin + "/");
    }

    @Test
    void refusesACodeThatIsOverAMinuteOld() throws Exception {
        String code = code(CHALLENGE);
        now = now.plusSeconds(61);

        assertThat(exchange(code, VERIFIER).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesToAskWithoutAChallengeAndForARedirectElsewhere() throws Exception {
        var plain = get("/identity/authorize?client_id=local&response_type=code&redirect_uri=" + encode(origin + "/x"));
        assertThat(plain.statusCode()).isEqualTo(302);
        assertThat(plain.headers().firstValue("Location").orElse("")).contains("error=invalid_request");

        var elsewhere = get("/identity/authorize?client_id=local&response_type=code&code_challenge_method=S256"
                + "&code_challenge=" + CHALLENGE + "&redirect_uri=" + encode(origin + ".example/x"));
        assertThat(elsewhere.statusCode()).isEqualTo(400);
    }

    @Test
    void asksAgainForAWrongPasswordOnItsPage() throws Exception {
        var answer = signIn(request(CHALLENGE), "monitor", "wrong");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("role=\"alert\"");
    }

    @Test
    void asksInTheLanguageThatIsChosenOnItsPage() throws Exception {
        String request = request(CHALLENGE);

        var wrong = signIn(request, "monitor", "wrong");
        assertThat(wrong.body()).contains("href=\"/identity/authorize?request=" + request + "&amp;lang=kk\"");
        var chosen = get("/identity/authorize?request=" + request + "&lang=kk");

        assertThat(chosen.body()).contains("<html lang=\"kk\"").contains("Құпиясөз");
        assertThat(chosen.headers().firstValue("Set-Cookie").orElse("")).startsWith("lang=kk;");
        assertThat(signIn(request, "monitor", "monitor").statusCode()).isEqualTo(302);
    }

    private String code(String challenge) throws Exception {
        var answer = signIn(request(challenge), "monitor", "monitor");
        var matcher = Pattern.compile("code=([^&]+)")
                .matcher(answer.headers().firstValue("Location").orElseThrow());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private String request(String challenge) throws Exception {
        String page = get("/identity/authorize?client_id=local&response_type=code&state=s&code_challenge_method=S256"
                        + "&nonce=n-1&code_challenge=" + challenge + "&redirect_uri=" + encode(origin + "/sign-in"))
                .body();
        var matcher = Pattern.compile("name=\"request\" value=\"([^\"]+)\"").matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private HttpResponse<String> signIn(String request, String name, String password) throws Exception {
        return post("/identity/authorize", Map.of("request", request, "username", name, "password", password));
    }

    private HttpResponse<String> exchange(String code, String verifier) throws Exception {
        return exchange(code, verifier, origin + "/sign-in");
    }

    private HttpResponse<String> exchange(String code, String verifier, String redirect) throws Exception {
        return token(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "local",
                "code",
                code,
                "redirect_uri",
                redirect,
                "code_verifier",
                verifier));
    }

    private HttpResponse<String> refresh(String token) throws Exception {
        return token(Map.of("grant_type", "refresh_token", "client_id", "local", "refresh_token", token));
    }

    private HttpResponse<String> password(String name, String password) throws Exception {
        return token(Map.of("grant_type", "password", "client_id", "local", "username", name, "password", password));
    }

    private HttpResponse<String> token(Map<String, String> form) throws Exception {
        return post("/identity/token", form);
    }

    private HttpResponse<String> userInfo(String token) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(origin + "/identity/userinfo"))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(origin + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(URI.create(origin + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
