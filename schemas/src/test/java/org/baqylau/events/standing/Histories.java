package org.baqylau.events.standing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.baqylau.events.AgeGroup;
import org.baqylau.events.Agency;
import org.baqylau.events.Answer;
import org.baqylau.events.Body;
import org.baqylau.events.CauseOfDeath;
import org.baqylau.events.Claimant;
import org.baqylau.events.ComplaintOutcome;
import org.baqylau.events.CourtDecision;
import org.baqylau.events.DetentionDetails;
import org.baqylau.events.DutyMilestone;
import org.baqylau.events.Fact;
import org.baqylau.events.IncidentKind;
import org.baqylau.events.Milestones;
import org.baqylau.events.Precision;
import org.baqylau.events.Profession;
import org.baqylau.events.ReleaseGround;
import org.baqylau.events.Sentence;
import org.baqylau.events.Sex;
import org.baqylau.events.Verdict;
import org.baqylau.events.VisitReported;

/** Random histories of one subject: few accounts, few times and few places, so that they meet in every way. */
final class Histories {

    private static final int LONGEST = 12;
    private static final Body PMC = Body.PUBLIC_MONITORING_COMMISSION;
    private static final List<Submitter> ACCOUNTS = List.of(
            Log.account("anywhere", "monitor", Submitter.EVERYWHERE, PMC),
            Log.account("stranger", "monitor", Submitter.EVERYWHERE, Body.NGO),
            Log.account("karaganda", "monitor", "KZ-KAR", PMC),
            Log.account("almaty", "prosecutor", "KZ-ALA", PMC),
            Log.account("general", "prosecutor", Submitter.EVERYWHERE, PMC));

    private final Random random;

    Histories(long seed) {
        random = new Random(seed);
    }

    List<RecordedEvent> facility() {
        return history(_ -> switch (random.nextInt(10)) {
            case 0, 1 -> Places.registered(region(), day());
            case 2 -> Places.moved(day(), region());
            case 3 -> Places.resized(day(), random.nextInt(9));
            case 4 -> Places.changed(day(), null, Agency.JUSTICE, null, day());
            case 5 -> Places.changed(day(), region(), null, random.nextInt(9), null);
            case 6 -> Places.closed(day());
            case 7 -> Places.counted(day(), random.nextInt(9));
            case 8 -> Places.died("d" + random.nextInt(2), any(CauseOfDeath.values()));
            default -> Places.incident("i" + random.nextInt(2), any(IncidentKind.values()));
        });
    }

    List<RecordedEvent> commission() {
        return history(_ -> switch (random.nextInt(7)) {
            case 0, 1 -> Places.commission(day());
            case 2 -> Places.dissolved(day());
            case 3, 4 -> Places.appointed("m" + random.nextInt(2), day(), any(Profession.values()));
            default -> Places.released("m" + random.nextInt(2), day());
        });
    }

    List<RecordedEvent> figure() {
        return history(_ -> Places.figure(random.nextInt(9)));
    }

    List<RecordedEvent> visit() {
        return history(_ -> switch (random.nextInt(8)) {
            case 0, 1, 2 -> report();
            case 3, 4, 5 -> Visits.amended(report());
            case 6 -> Visits.withdrawn();
            default -> Complaints.reprisal(true);
        });
    }

    private VisitReported report() {
        var commission = random.nextInt(3) == 0 ? null : "C" + random.nextInt(2);
        return Visits.visit(place(), PMC, commission, random.nextInt(99), "R" + random.nextInt(2), "R1");
    }

    List<RecordedEvent> recommendation() {
        return history(_ -> random.nextBoolean()
                ? Visits.answered(any(Answer.values()))
                : Visits.verified("V" + random.nextInt(3), any(Verdict.values())));
    }

    List<RecordedEvent> complaint() {
        return history(_ -> switch (random.nextInt(10)) {
            case 0, 1, 2 -> Complaints.filed(random.nextInt(4) == 0 ? null : place());
            case 3 -> Complaints.forwarded();
            case 4 -> Complaints.decided(any(ComplaintOutcome.values()));
            case 5 -> Complaints.appealed();
            case 6 -> Complaints.takenBack();
            case 7 -> Complaints.voidedComplaint();
            case 8 -> Complaints.reprisal(false);
            default -> Detentions.examined(false);
        });
    }

    List<RecordedEvent> criminalCase() {
        return history(_ -> random.nextInt(3) == 0
                ? Complaints.opened(random.nextInt(4) == 0 ? null : place())
                : Complaints.concluded(any(Sentence.values())));
    }

    List<RecordedEvent> duty() {
        return history(
                _ -> Detentions.duty(random.nextInt(4) == 0 ? null : place(), any(DutyMilestone.values()), time()));
    }

    List<RecordedEvent> detention() {
        return history(_ -> switch (random.nextInt(10)) {
            case 0 -> Detentions.corrected(id(), time());
            case 1 -> Detentions.voided(id());
            case 2 -> Detentions.examined(true);
            case 3 ->
                claim(Milestones.TRANSFERRED)
                        .with(new DetentionDetails.Transferred(place()))
                        .logged();
            case 4 ->
                claim(Milestones.RELEASED)
                        .with(new DetentionDetails.Released(ReleaseGround.COURT))
                        .logged();
            case 5 ->
                claim(Milestones.COURT_DECIDED)
                        .with(new DetentionDetails.CourtDecided(any(CourtDecision.values())))
                        .logged();
            case 6 -> claim(Milestones.PLACED).logged();
            default ->
                claim(Milestones.APPREHENDED)
                        .of(any(Sex.values()), any(AgeGroup.values()))
                        .logged();
        });
    }

    private Detentions.Claim claim(String milestone) {
        return Detentions.claims(milestone, time())
                .from(any(Claimant.values()))
                .toThe(any(Precision.values()))
                .in(place());
    }

    /** Some facilities known, some not, one given from one region to another; visits and recommendations likewise. */
    Known known() {
        var known =
                new Known().facility("F0", any(Known.KARAGANDA, Known.ALMATY)).facility("F1", Known.moving());
        if (random.nextBoolean()) {
            known.visited("V0").visited("V1").recommended("R1", Known.recommendation(Known.KARAGANDA));
        }
        return known;
    }

    private List<RecordedEvent> history(IntFunction<? extends Fact> fact) {
        var log = new Log();
        var ids = new ArrayList<String>();
        for (int i = 0; i < LONGEST; i++) {
            ids.add("e" + i);
        }
        Collections.shuffle(ids, random);
        int length = random.nextInt(LONGEST + 1);
        for (int i = 0; i < length; i++) {
            log.by(any(ACCOUNTS))
                    .at(time())
                    .recorded(time().replace("+06:00", "Z"))
                    .says(ids.get(i), fact.apply(i));
        }
        return log.facts();
    }

    private String id() {
        return "e" + random.nextInt(LONGEST);
    }

    private String place() {
        return "F" + random.nextInt(3);
    }

    private String region() {
        return any("KZ-KAR", "KZ-ALA", "KZ-ATY");
    }

    private String day() {
        return any("2012-05-31", "2012-06-01", "2012-06-02", "2012-07-15");
    }

    private String time() {
        return day() + any("T00:00:00+06:00", "T09:30:00+06:00", "T23:59:59+06:00");
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
