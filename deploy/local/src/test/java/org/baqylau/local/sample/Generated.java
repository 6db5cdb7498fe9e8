package org.baqylau.local.sample;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baqylau.events.EventJson;
import org.baqylau.events.EventSchemas;
import org.baqylau.events.Form;
import org.baqylau.events.MalformedEvent;

/** The whole sample of one seed, read once for all tests. */
final class Generated {

    static final long SEED = 1;
    static final Instant NOW = Instant.parse("2026-11-23T12:34:56Z");

    private static final int EVERY_SO_MANY_BY_SCHEMA = 401;
    private static final Generated ONCE = new Generated();

    final Recount recount = new Recount();
    final Map<String, TreeSet<String>> accountsByType = new TreeMap<>();
    final Map<String, Integer> countByType = new TreeMap<>();
    final List<String> malformed = new ArrayList<>();
    final List<String> late = new ArrayList<>();
    final List<String> clashes = new ArrayList<>();
    private final Map<String, Integer> contentById = new HashMap<>();
    private final JsonMapper json = new JsonMapper();
    private final EventJson events = EventJson.sent();
    private final EventSchemas schemas = new EventSchemas();
    String digest = "";
    int lines;
    int repeated;

    private Generated() {
        var sha = sha256();
        for (var phase : new Sample(SEED, NOW).phases()) {
            sha.update(phase.account().getBytes(StandardCharsets.UTF_8));
            phase.write(line -> {
                sha.update(line);
                read(phase.account(), line);
            });
        }
        digest = HexFormat.of().formatHex(sha.digest());
    }

    static Generated once() {
        return ONCE;
    }

    static String digest(long seed, Instant now) {
        var sha = sha256();
        for (var phase : new Sample(seed, now).phases()) {
            sha.update(phase.account().getBytes(StandardCharsets.UTF_8));
            phase.write(sha::update);
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(String account, byte[] line) {
        lines++;
        try {
            var event = events.read(line);
            if (event.time().instant().isAfter(NOW)) {
                late.add(event.id());
            }
            if (lines % EVERY_SO_MANY_BY_SCHEMA == 0) {
                schemas.violations(line, Form.SENT).forEach(violation -> malformed.add(event.id() + " " + violation));
            }
            int content = Arrays.hashCode(line);
            countByType.merge(event.type(), 1, Integer::sum);
            accountsByType
                    .computeIfAbsent(event.type(), type -> new TreeSet<>())
                    .add(account);
            var before = contentById.put(event.subject() + ' ' + event.id(), content);
            if (before == null) {
                recount.add(json.readTree(line));
            } else {
                repeated++;
                if (before != content) {
                    clashes.add(event.id());
                }
            }
        } catch (MalformedEvent e) {
            malformed.add(e.violation() + " " + new String(line, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
