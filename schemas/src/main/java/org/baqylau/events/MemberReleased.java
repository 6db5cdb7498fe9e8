package org.baqylau.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody leaves a commission; no names. */
public record MemberReleased(
        String commissionId,
        String memberId,
        LocalDate on,
        Profession profession,
        @Nullable StatedTime learnedAt) implements CommissionFact {
    public MemberReleased {
        Check.id("commissionId", commissionId);
        Check.id("memberId", memberId);
        Check.date("on", on);
    }

    @Override
    public FactType factType() {
        return FactType.MEMBER_RELEASED;
    }

    @Override
    public String subject() {
        return commissionId;
    }
}
