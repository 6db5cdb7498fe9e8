package org.baqylau.events;

/** Somebody who takes part in a visit, by id; no names. */
public record VisitMember(String memberId, MemberRole role) {
    public VisitMember {
        Check.id("memberId", memberId);
    }
}
