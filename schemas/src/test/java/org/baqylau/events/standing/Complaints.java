package org.baqylau.events.standing;

import java.util.List;
import org.baqylau.events.Agency;
import org.baqylau.events.CaseConcluded;
import org.baqylau.events.CaseOpened;
import org.baqylau.events.Category;
import org.baqylau.events.Channel;
import org.baqylau.events.Circumstances;
import org.baqylau.events.ComplaintAnswered;
import org.baqylau.events.ComplaintAppealed;
import org.baqylau.events.ComplaintFiled;
import org.baqylau.events.ComplaintForwarded;
import org.baqylau.events.ComplaintOutcome;
import org.baqylau.events.ComplaintVoided;
import org.baqylau.events.ComplaintWithdrawn;
import org.baqylau.events.Offence;
import org.baqylau.events.Party;
import org.baqylau.events.ReprisalKind;
import org.baqylau.events.ReprisalReported;
import org.baqylau.events.Sentence;
import org.baqylau.events.Sentenced;
import org.baqylau.events.StatedTime;
import org.baqylau.events.VoidReason;
import org.jspecify.annotations.Nullable;

/** Facts about complaints and cases, with what a test does not care about filled in. */
final class Complaints {

    private Complaints() {}

    static ReprisalReported reprisal(boolean onVisit) {
        return new ReprisalReported(
                onVisit ? null : "K1",
                onVisit ? "V1" : null,
                ReprisalKind.THREAT,
                StatedTime.parse("2012-06-02T10:00:00+06:00"),
                null);
    }

    static ComplaintFiled filed(@Nullable String facilityId) {
        return new ComplaintFiled(
                "K1",
                facilityId,
                facilityId == null ? "on the road" : null,
                Channel.POST,
                Party.OMBUDSMAN,
                Category.CONDITIONS,
                null,
                false,
                null,
                StatedTime.parse("2012-05-01T10:00:00+06:00"),
                null,
                null,
                null,
                null);
    }

    static ComplaintForwarded forwarded() {
        return new ComplaintForwarded("K1", Party.PROSECUTOR, StatedTime.parse("2012-05-02T10:00:00+06:00"), null);
    }

    static ComplaintAnswered decided(ComplaintOutcome outcome) {
        return new ComplaintAnswered(
                "K1", Party.PROSECUTOR, outcome, StatedTime.parse("2012-05-03T10:00:00+06:00"), null);
    }

    static ComplaintAppealed appealed() {
        return new ComplaintAppealed("K1", Party.COURT, StatedTime.parse("2012-05-04T10:00:00+06:00"), null);
    }

    static ComplaintWithdrawn takenBack() {
        return new ComplaintWithdrawn("K1", "no longer wanted", Circumstances.PRESSURE_ALLEGED, null);
    }

    static ComplaintVoided voidedComplaint() {
        return new ComplaintVoided("K1", VoidReason.DUPLICATE, null);
    }

    static CaseOpened opened(@Nullable String facilityId) {
        return new CaseOpened(
                "P1",
                null,
                facilityId,
                Offence.TORTURE,
                "347-1",
                Agency.INTERIOR,
                Agency.PROSECUTION,
                StatedTime.parse("2012-05-03T10:00:00+06:00"),
                null);
    }

    static CaseConcluded concluded(Sentence... sentences) {
        return new CaseConcluded(
                "P1",
                StatedTime.parse("2012-06-03T10:00:00+06:00"),
                List.of(sentences).stream()
                        .map(sentence -> new Sentenced(sentence, null))
                        .toList(),
                null,
                null);
    }
}
