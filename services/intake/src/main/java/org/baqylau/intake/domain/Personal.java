package org.baqylau.intake.domain;

import org.baqylau.events.ComplaintFiled;
import org.baqylau.events.DetentionLogged;
import org.baqylau.events.Fact;
import org.baqylau.events.Sealable;
import org.baqylau.events.SealedField;
import org.jspecify.annotations.Nullable;

/** What a fact tells of a person: it is sealed before the log, and opened for those who say why. */
public final class Personal {
    private Personal() {}

    /** Whether the fact states any such field. */
    public static boolean isIn(Fact fact) {
        return fact.factType().sealedFields().stream().anyMatch(name -> field(fact, name) != null);
    }

    /** The field; null where the fact does not state it. */
    public static @Nullable Sealable<?> field(Fact fact, SealedField name) {
        return switch (name) {
            case COMPLAINANT -> fact instanceof ComplaintFiled filed ? filed.complainant() : null;
            case NARRATIVE -> fact instanceof ComplaintFiled filed ? filed.narrative() : null;
            case PERSON -> fact instanceof DetentionLogged logged ? logged.person() : null;
        };
    }
}
