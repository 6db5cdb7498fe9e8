package org.baqylau.kit.log.derive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One transaction of {@link Deriving}: the facts that arrived and every subject that they touch, layer by layer. */
final class Round<F, R> {

    /** Subjects whose histories are in memory together. */
    private static final int CHUNK = 4_000;

    private final Derivation<F, R> derivation;
    private final Facts<F> facts;
    private final Exports exports;
    private final boolean mayGive;
    private final Derivation.Writer<R> writer;
    private final Held held;
    private final SortedMap<Integer, Set<String>> touched = new TreeMap<>();

    Round(Derivation<F, R> derivation, Connection connection, boolean mayGive) throws SQLException {
        this.derivation = derivation;
        this.facts = new Facts<>(connection, derivation);
        this.exports = new Exports(connection);
        this.held = new Held(connection);
        this.mayGive = mayGive;
        this.writer = derivation.writer(connection);
    }

    void take(List<Deriving.Arrived<F>> incoming) throws SQLException {
        var arrived = new LinkedHashMap<String, List<Deriving.Arrived<F>>>();
        for (var one : incoming) {
            arrived.computeIfAbsent(one.incoming().subject(), subject -> new ArrayList<>())
                    .add(one);
        }
        var histories = facts.of(arrived.keySet());
        var fresh = new ArrayList<Deriving.Arrived<F>>();
        arrived.forEach((subject, ones) -> {
            var history = Objects.requireNonNull(histories.get(subject));
            for (var one : ones) {
                if (history.add(one.incoming())) {
                    fresh.add(one);
                }
            }
            if (history.hasNew()) {
                touch(subject);
            }
        });
        facts.insert(fresh);
        exports.depend(histories.values());
        histories.values().removeIf(history -> !history.hasNew());
        deriveAll(histories);
        exports.write();
        held.write();
        writer.finish();
    }

    private void touch(String subject) {
        touched.computeIfAbsent(derivation.layer(subject), layer -> new TreeSet<>())
                .add(subject);
    }

    private void deriveAll(Map<String, History<F>> loaded) throws SQLException {
        while (!touched.isEmpty()) {
            int layer = touched.firstKey();
            var subjects = new ArrayList<>(Objects.requireNonNull(touched.remove(layer)));
            for (int from = 0; from < subjects.size(); from += CHUNK) {
                derive(layer, subjects.subList(from, Math.min(subjects.size(), from + CHUNK)), loaded);
            }
        }
    }

    private void derive(int layer, List<String> subjects, Map<String, History<F>> loaded) throws SQLException {
        var histories = new HashMap<String, History<F>>();
        var missing = new HashSet<String>();
        for (var subject : subjects) {
            var history = loaded.get(subject);
            if (history == null) {
                missing.add(subject);
            } else {
                histories.put(subject, history);
            }
        }
        if (!missing.isEmpty()) {
            histories.putAll(facts.of(missing));
        }
        exports.load(keys(histories.values()));
        var changes = new ArrayList<Change<R>>(subjects.size());
        var told = new TreeSet<String>();
        for (var subject : subjects) {
            changes.add(derive(Objects.requireNonNull(histories.get(subject)), told));
        }
        writer.write(changes);
        for (var dependent : exports.dependents(told)) {
            if (derivation.layer(dependent) <= layer) {
                throw new IllegalStateException("a subject of layer " + layer + " tells one that is not above it");
            }
            touch(dependent);
        }
    }

    private static Set<String> keys(Collection<? extends History<?>> histories) {
        var keys = new HashSet<String>();
        for (var history : histories) {
            keys.add(history.subject());
            keys.addAll(history.needs());
        }
        return keys;
    }

    private Change<R> derive(History<F> history, Set<String> told) {
        String subject = history.subject();
        R before = wasThere(history) ? derivation.derive(subject, history.old(), exports.before()) : null;
        R after = derivation.derive(subject, history.all(), exports.now());
        var outcomeBefore = before == null ? Outcome.NOTHING : derivation.outcome(before);
        var outcome = derivation.outcome(after);
        held.change(subject, outcomeBefore.held(), outcome.held());
        if (!outcomeBefore.exports().equals(outcome.exports())) {
            if (!mayGive) {
                throw new IllegalStateException("a fact that gives nothing changed what its subject tells");
            }
            told.addAll(exports.change(subject, outcomeBefore.exports(), outcome.exports()));
        }
        return new Change<>(subject, before, after);
    }

    private boolean wasThere(History<F> history) {
        return !history.old().isEmpty()
                || !exports.before().all(history.subject()).isEmpty();
    }

    /** The facts of one subject: those stored before this transaction, and all. */
    static final class History<F> {
        private final String subject;
        private final List<F> all = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();
        private final Set<String> needs = new HashSet<>();
        private int stored;
        private @Nullable Set<String> newNeeds;

        History(String subject) {
            this.subject = subject;
        }

        void addStored(Incoming<F> incoming) {
            add(incoming);
            stored = all.size();
            newNeeds = null;
        }

        /** False where a fact of this id is there already. */
        boolean add(Incoming<F> incoming) {
            if (!ids.add(incoming.id())) {
                return false;
            }
            all.add(incoming.fact());
            for (var need : incoming.needs()) {
                if (needs.add(need)) {
                    if (newNeeds == null) {
                        newNeeds = new HashSet<>();
                    }
                    newNeeds.add(need);
                }
            }
            return true;
        }

        String subject() {
            return subject;
        }

        boolean hasNew() {
            return all.size() > stored;
        }

        List<F> old() {
            return all.subList(0, stored);
        }

        List<F> all() {
            return all;
        }

        Set<String> needs() {
            return needs;
        }

        Set<String> newNeeds() {
            return newNeeds == null ? Set.of() : newNeeds;
        }
    }
}
