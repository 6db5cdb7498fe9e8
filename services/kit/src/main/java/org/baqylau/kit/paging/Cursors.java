package org.baqylau.kit.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Opaque places in a list, the same for every copy of a service. They carry a seal, so that a service reads back only
 * what it wrote for the same list; they hide nothing.
 */
@ApplicationScoped
public class Cursors {
    private static final String HMAC = "HmacSHA256";
    private static final int SEAL = 12;

    private final SecretKeySpec key;

    Cursors(@ConfigProperty(name = "baqylau.session-secret") String secret) {
        this.key = new SecretKeySpec(
                seal(new SecretKeySpec(secret.getBytes(UTF_8), HMAC), "cursors".getBytes(UTF_8)), HMAC);
    }

    /**
     * A cursor that stands behind these values.
     *
     * @param list names the list and its order
     */
    public String write(String list, List<String> values) {
        try {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            for (var value : values) {
                out.writeUTF(value);
            }
            var body = bytes.toByteArray();
            bytes.write(seal(list, body));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The values as they were written for this list; {@code 400 bad_cursor} for anything else. */
    public List<String> read(String list, String cursor) {
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length < SEAL) {
                throw bad();
            }
            var body = Arrays.copyOf(bytes, bytes.length - SEAL);
            if (!MessageDigest.isEqual(seal(list, body), Arrays.copyOfRange(bytes, body.length, bytes.length))) {
                throw bad();
            }
            var values = new ArrayList<String>();
            var in = new DataInputStream(new ByteArrayInputStream(body));
            while (in.available() > 0) {
                values.add(in.readUTF());
            }
            return values;
        } catch (IllegalArgumentException | IOException e) {
            throw bad();
        }
    }

    private byte[] seal(String list, byte[] body) {
        var name = list.getBytes(UTF_8);
        var text = Arrays.copyOf(name, name.length + 1 + body.length);
        System.arraycopy(body, 0, text, name.length + 1, body.length);
        return Arrays.copyOf(seal(key, text), SEAL);
    }

    private static byte[] seal(SecretKeySpec key, byte[] text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static RuntimeException bad() {
        return Problem.of(KitProblem.BAD_CURSOR).exception();
    }
}
