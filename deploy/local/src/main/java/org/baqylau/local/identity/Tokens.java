package org.baqylau.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signs and reads the issuer's tokens; the key lies in the data folder, for its owner alone. */
final class Tokens {

    static final Duration ACCESS = Duration.ofMinutes(5);
    private static final Duration REFRESH = Duration.ofHours(12);
    private static final String AUDIENCE = "baqylau";
    private static final String REFRESH_USE = "refresh";

    private final String issuer;
    private final RSAKey key;
    private final Clock clock;

    Tokens(String issuer, Path folder, Clock clock) throws IOException {
        this.issuer = issuer;
        this.key = key(folder.resolve("issuer-key.json"));
        this.clock = clock;
    }

    private static RSAKey key(Path file) throws IOException {
        try {
            if (Files.exists(file)) {
                return RSAKey.parse(Files.readString(file));
            }
            var key = new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            Path fresh = Files.createTempFile(
                    file.getParent(),
                    "issuer-key",
                    null,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, key.toJSONString());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return key;
        } catch (JOSEException | ParseException e) {
            throw new IOException("the issuer's key cannot be read or made: " + file, e);
        }
    }

    Map<String, Object> publicKeys() {
        return new JWKSet(key.toPublicJWK()).toJSONObject();
    }

    String access(LocalAccount account) {
        return sign(
                claims(account.name(), ACCESS)
                        .audience(AUDIENCE)
                        .claim("groups", java.util.List.of(account.role()))
                        .claim("territory", account.territory())
                        .claim("bodies", account.bodies())
                        .claim("agencies", account.agencies())
                        .build(),
                "at+jwt");
    }

    String identity(LocalAccount account, String client, @Nullable String nonce) {
        return sign(
                claims(account.name(), ACCESS)
                        .audience(client)
                        .claim("nonce", nonce)
                        .build(),
                "JWT");
    }

    String refresh(LocalAccount account, String client) {
        return sign(
                claims(account.name(), REFRESH)
                        .audience(issuer)
                        .claim("use", REFRESH_USE)
                        .claim("client", client)
                        .build(),
                "JWT");
    }

    /** The account that a refresh token of ours was given to. */
    Optional<String> refreshed(String token, String client) {
        return read(token)
                .filter(claims ->
                        REFRESH_USE.equals(claims.getClaim("use")) && client.equals(claims.getClaim("client")))
                .map(JWTClaimsSet::getSubject);
    }

    /** The account that an access token of ours names. */
    Optional<String> bearer(String token) {
        return read(token)
                .filter(claims -> claims.getAudience().contains(AUDIENCE))
                .map(JWTClaimsSet::getSubject);
    }

    private Optional<JWTClaimsSet> read(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            var claims = jwt.getJWTClaimsSet();
            boolean holds = jwt.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256)
                    && jwt.verify(new RSASSAVerifier(key.toRSAPublicKey()))
                    && issuer.equals(claims.getIssuer())
                    && claims.getExpirationTime().toInstant().isAfter(clock.instant());
            return holds ? Optional.of(claims) : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private JWTClaimsSet.Builder claims(String account, Duration life) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(account)
                .claim("preferred_username", account)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(life)))
                .jwtID(UUID.randomUUID().toString());
    }

    private String sign(JWTClaimsSet claims, String type) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .type(new JOSEObjectType(type))
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the issuer's key does not sign", e);
        }
    }
}
