package org.baqylau.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody joins a commission; no names. */
public record MemberAppointed(
        String commissionId,
        String memberId,
        LocalDate on,
        Profession profession,
        @Nullable StatedTime learnedAt) implements CommissionFact {
    public MemberAppointed {
        Check.id("commissionId", commissionId);
        Check.id("memberId", memberId);
        Check.date("on", on);
    }

    @Override
    public FactType factType() {
        return FactType.MEMBER_APPOINTED;
    }

    @Override
    public String subject() {
        return commissionId;
    }
}
