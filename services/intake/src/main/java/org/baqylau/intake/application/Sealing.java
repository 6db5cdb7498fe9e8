package org.baqylau.intake.application;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.baqylau.events.Event;
import org.baqylau.events.Sealed;
import org.baqylau.events.SealedField;
import org.baqylau.intake.application.Examined.Submission;
import org.baqylau.intake.domain.Key;
import org.baqylau.intake.domain.Personal;
import org.baqylau.intake.sealing.SealedFields;
import org.baqylau.intake.sealing.SubjectKey;

/** Seals the personal fields of submissions, with one question to the store of keys for many of them. */
public final class Sealing {
    private final SubjectKeys keys;
    private final SealedFields fields;

    public Sealing(SubjectKeys keys, SealedFields fields) {
        this.keys = keys;
        this.fields = fields;
    }

    /** @throws NotAvailable where keys are needed and their store does not answer */
    Closed of(List<Submission> submissions) {
        var subjects = new HashSet<String>();
        for (var submission : submissions) {
            if (Personal.isIn(submission.event().data())) {
                subjects.add(submission.key().subject());
            }
        }
        return new Closed(fields, subjects.isEmpty() ? Map.of() : keys.forSealing(subjects));
    }

    /**
     * The clear value of a sealed field: a JSON text, as it was sent; empty where its key was destroyed.
     *
     * @throws NotAvailable where the store of keys does not answer
     */
    Optional<byte[]> open(Key key, Event event, SealedField field, Sealed<?> value) {
        return keys.find(key.subject(), value.keyId())
                .map(subjectKey -> fields.open(subjectKey, event, field, value.ciphertext()));
    }

    /** Submissions as they may stand on the log. */
    record Closed(SealedFields fields, Map<String, SubjectKey> keys) {

        byte[] bytes(Submission submission) {
            if (!Personal.isIn(submission.event().data())) {
                return submission.bytes();
            }
            var key = Objects.requireNonNull(keys.get(submission.key().subject()));
            return fields.close(submission.event(), submission.bytes(), key);
        }
    }
}
