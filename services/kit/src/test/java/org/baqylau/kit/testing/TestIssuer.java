package org.baqylau.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An OpenID Connect issuer that does what a test wants: signs whoever asks in at once, gives tokens with any claims and
 * any life, good or bad. The claims are those of the local stack's issuer.
 */
public final class TestIssuer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys = rsa();
    private final HttpServer server;
    private final Map<String, ObjectNode> granted = new ConcurrentHashMap<>();
    private final AtomicInteger refreshed = new AtomicInteger();
    private volatile String nextAccount = "monitor";
    private volatile Duration life = Duration.ofMinutes(5);

    public TestIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/identity/.well-known/openid-configuration", exchange -> send(exchange, 200, discovery()));
        server.createContext("/identity/jwks", exchange -> send(exchange, 200, jwks()));
        server.createContext("/identity/authorize", this::authorize);
        server.createContext("/identity/token", this::token);
        server.start();
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/identity";
    }

    /** Who is signed in when a browser comes next, and for how long each of its access tokens holds. */
    public void signsIn(String account, Duration lifeOfTokens) {
        nextAccount = account;
        life = lifeOfTokens;
    }

    /** How often a session was prolonged. */
    public int refreshed() {
        return refreshed.get();
    }

    /** A good access token. */
    public String token(String account) {
        return sign(claims(account, Duration.ofMinutes(5)));
    }

    /** The claims of a good access token, to be spoiled before {@link #sign}. */
    public ObjectNode claims(String account, Duration lifeOfToken) {
        var role = account.contains("-") ? account.substring(0, account.indexOf('-')) : account;
        var region = account.matches(".*-[a-z]{3}")
                ? "KZ-" + account.substring(account.length() - 3).toUpperCase(java.util.Locale.ROOT)
                : "*";
        var bodies = role.equals("prosecutor") ? List.of("prosecutor", "joint") : List.of();
        return identity(account, lifeOfToken)
                .put("aud", "baqylau")
                .<ObjectNode>set("groups", JSON.valueToTree(List.of(role)))
                .<ObjectNode>set("territory", JSON.valueToTree(List.of(region)))
                .<ObjectNode>set("bodies", JSON.valueToTree(bodies))
                .set("agencies", JSON.valueToTree(List.of()));
    }

    public String sign(ObjectNode claims) {
        return sign(claims, keys);
    }

    /** Signed by a key that the issuer does not publish. */
    public String forge(ObjectNode claims) {
        return sign(claims, rsa());
    }

    private ObjectNode identity(String account, Duration lifeOfToken) {
        var now = Instant.now();
        return object().put("iss", address())
                .put("sub", account)
                .put("preferred_username", account)
                .put("iat", now.getEpochSecond())
                .put("exp", now.plus(lifeOfToken).getEpochSecond());
    }

    private ObjectNode discovery() {
        return object().put("issuer", address())
                .put("authorization_endpoint", address() + "/authorize")
                .put("token_endpoint", address() + "/token")
                .put("jwks_uri", address() + "/jwks");
    }

    private ObjectNode jwks() {
        var key = (RSAPublicKey) keys.getPublic();
        var modulus = key.getModulus().toByteArray();
        var published = object().put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("kid", "test")
                .put("n", BASE64.encodeToString(Arrays.copyOfRange(modulus, 1, modulus.length)))
                .put("e", BASE64.encodeToString(key.getPublicExponent().toByteArray()));
        return object().set("keys", JSON.valueToTree(List.of(published)));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = form(exchange.getRequestURI().getRawQuery());
        var code = UUID.randomUUID().toString();
        granted.put(code, object().put("account", nextAccount).put("challenge", asked.get("code_challenge")));
        exchange.getResponseHeaders()
                .set("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        var asked = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        boolean refresh = "refresh_token".equals(asked.get("grant_type"));
        var grant = granted.remove(asked.getOrDefault(refresh ? "refresh_token" : "code", ""));
        if (grant == null
                || !(refresh
                        || proves(
                                asked.getOrDefault("code_verifier", ""),
                                grant.path("challenge").asText()))) {
            send(exchange, 400, object().put("error", "invalid_grant"));
            return;
        }
        if (refresh) {
            refreshed.incrementAndGet();
        }
        var account = grant.get("account").asText();
        var next = UUID.randomUUID().toString();
        granted.put(next, grant);
        send(
                exchange,
                200,
                object().put("token_type", "Bearer")
                        .put("expires_in", life.toSeconds())
                        .put("access_token", sign(claims(account, life)))
                        .put("id_token", sign(identity(account, life).put("aud", "local")))
                        .put("refresh_token", next));
    }

    private static boolean proves(String verifier, String challenge) {
        try {
            return BASE64.encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)))
                    .equals(challenge);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(ObjectNode claims, KeyPair keys) {
        try {
            var header = object().put("alg", "RS256").put("typ", "JWT").put("kid", "test");
            var text = base64(header) + "." + base64(claims);
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(UTF_8));
            return text + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(ObjectNode json) {
        return BASE64.encodeToString(json.toString().getBytes(UTF_8));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static KeyPair rsa() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(String text) {
        var form = new HashMap<String, String>();
        for (var pair : text.split("&")) {
            var parts = pair.split("=", 2);
            form.put(parts[0], parts.length == 2 ? URLDecoder.decode(parts[1], UTF_8) : "");
        }
        return form;
    }

    private static void send(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        var bytes = body.toString().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
