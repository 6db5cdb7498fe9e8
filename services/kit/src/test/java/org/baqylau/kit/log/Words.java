package org.baqylau.kit.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.baqylau.kit.log.derive.Change;
import org.baqylau.kit.log.derive.Derivation;
import org.baqylau.kit.log.derive.Imports;
import org.baqylau.kit.log.derive.Incoming;
import org.baqylau.kit.log.derive.Outcome;

/**
 * A toy that has every trait of a real derivation: roots tell their value to leaves; a leaf counts for its root only
 * once the root is known, with the root's value of now.
 *
 * <p>A fact is a text {@code subject|id|kind|number}, where kind is {@code root} or the name of the root that a leaf
 * waits for; {@code boom} cannot be taken in.
 */
final class Words implements Derivation<Words.Word, Words.Sum> {

    record Word(String subject, String id, String kind, int number) {}

    /** What stands of a subject: its sum, for a leaf multiplied by its root's value; held where the root is unknown. */
    record Sum(String subject, long total, Map<String, String> exports, Map<String, String> held) {}

    static byte[] text(String subject, String id, String kind, int number) {
        return String.join("|", subject, id, kind, Integer.toString(number)).getBytes(UTF_8);
    }

    @Override
    public Incoming<Word> read(Logged logged) {
        byte[] value = logged.value();
        if (value == null) {
            throw new IllegalArgumentException("no value");
        }
        String[] parts = new String(value, UTF_8).split("\\|", -1);
        var word = new Word(parts[0], parts[1], parts[2], Integer.parseInt(parts[3]));
        if (word.kind().equals("boom")) {
            throw new IllegalArgumentException("boom");
        }
        boolean root = word.kind().equals("root");
        return new Incoming<>(word.subject(), word.id(), word, root ? Set.of() : Set.of(word.kind()), root);
    }

    @Override
    public Sum derive(String subject, List<Word> facts, Imports imports) {
        long total = 0;
        Map<String, String> held = new TreeMap<>();
        boolean root = false;
        for (var word : facts) {
            if (word.kind().equals("root")) {
                root = true;
                total += word.number();
            } else {
                var value = imports.one(word.kind());
                if (value.isPresent()) {
                    total += word.number() * Long.parseLong(value.get());
                } else {
                    held.put(word.id(), word.kind());
                }
            }
        }
        return new Sum(subject, total, root ? Map.of(subject, Long.toString(total)) : Map.of(), held);
    }

    @Override
    public Outcome outcome(Sum sum) {
        return new Outcome(sum.exports(), sum.held());
    }

    @Override
    public int layer(String subject) {
        return subject.startsWith("root") ? 0 : 1;
    }

    @Override
    public Writer<Sum> writer(Connection connection) throws SQLException {
        var sums = new TreeMap<String, Long>();
        return new Writer<>() {
            @Override
            public void write(List<Change<Sum>> changes) {
                for (var change : changes) {
                    long before = change.before() == null ? 0 : change.before().total();
                    sums.merge(change.subject(), change.after().total() - before, Long::sum);
                }
            }

            @Override
            public void finish() throws SQLException {
                try (var upsert = connection.prepareStatement("""
                        INSERT INTO sum (subject, total) VALUES (?, ?)
                        ON CONFLICT (subject) DO UPDATE SET total = sum.total + excluded.total""")) {
                    for (var sum : sums.entrySet()) {
                        upsert.setString(1, sum.getKey());
                        upsert.setLong(2, sum.getValue());
                        upsert.addBatch();
                    }
                    upsert.executeBatch();
                }
            }
        };
    }
}
