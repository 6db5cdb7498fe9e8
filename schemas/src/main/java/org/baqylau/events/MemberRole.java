package org.baqylau.events;

import java.util.Locale;

/** The part that a member plays in a visit. */
public enum MemberRole implements Code {
    LEADER,
    MEMBER,
    EXPERT,
    INTERPRETER;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
