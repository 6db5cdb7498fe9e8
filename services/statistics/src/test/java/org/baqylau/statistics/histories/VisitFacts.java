package org.baqylau.statistics.histories;

import java.util.ArrayList;
import java.util.List;
import org.baqylau.events.Access;
import org.baqylau.events.AccessOutcome;
import org.baqylau.events.Addressee;
import org.baqylau.events.Answer;
import org.baqylau.events.Body;
import org.baqylau.events.Conditions;
import org.baqylau.events.Interviews;
import org.baqylau.events.MemberRole;
import org.baqylau.events.Recommendation;
import org.baqylau.events.RecommendationAnswered;
import org.baqylau.events.RecommendationVerified;
import org.baqylau.events.Verdict;
import org.baqylau.events.VisitAmended;
import org.baqylau.events.VisitKind;
import org.baqylau.events.VisitMember;
import org.baqylau.events.VisitReported;
import org.baqylau.events.VisitWithdrawn;
import org.baqylau.events.WithdrawalReason;
import org.jspecify.annotations.Nullable;

/** Visits, amended by those who may and those who may not, and their recommendations. */
final class VisitFacts {

    private final History history;
    private final List<String> facilities;
    private final List<String> visits = new ArrayList<>(List.of("nowhere"));

    VisitFacts(History history, List<String> facilities) {
        this.history = history;
        this.facilities = facilities;
    }

    void visits() {
        for (int i = history.upTo(3); i > 0; i--) {
            visit();
        }
    }

    private void visit() {
        String id = history.id("v");
        visits.add(id);
        String reporter = history.one(History.ACCOUNTS);
        String commission = history.chance(0.3) ? "c1" : null;
        String first = history.say(report(id, commission), reporter);
        if (history.chance(0.2)) {
            history.sayAgain(first, report(id, commission), reporter);
        }
        if (history.chance(0.1)) {
            history.say(report(id, commission), history.one(History.ACCOUNTS));
        }
        for (int i = history.upTo(2); i > 0; i--) {
            String by = history.chance(0.7) ? reporter : history.one(History.ACCOUNTS);
            history.say(
                    new VisitAmended(
                            id,
                            "amended",
                            report(id, commission == null || history.chance(0.9) ? commission : "c2"),
                            null),
                    by);
        }
        if (history.chance(0.2)) {
            history.say(
                    new VisitWithdrawn(id, WithdrawalReason.ERROR, null),
                    history.chance(0.7) ? reporter : history.one(History.ACCOUNTS));
        }
        for (int i = history.upTo(3); i > 0; i--) {
            String recommendation = recommendation(id, history.upTo(2));
            history.say(
                    history.chance(0.5)
                            ? new RecommendationAnswered(
                                    recommendation,
                                    Addressee.INTERIOR,
                                    history.one(Answer.values()),
                                    history.moment(),
                                    null,
                                    null)
                            : new RecommendationVerified(
                                    recommendation,
                                    history.one(visits),
                                    history.one(Verdict.values()),
                                    history.moment(),
                                    null),
                    history.one(History.ACCOUNTS));
        }
    }

    private static String recommendation(String visit, int number) {
        return "r" + number + "-" + visit;
    }

    private VisitReported report(String id, @Nullable String commission) {
        var recommendations = new ArrayList<Recommendation>();
        for (int i = 0; i <= 2; i++) {
            if (history.chance(0.4)) {
                recommendations.add(
                        new Recommendation(recommendation(id, i), history.one(Addressee.values()), "do", null, null));
            }
        }
        var started = history.moment();
        int total = history.upTo(4);
        return new VisitReported(
                id,
                history.one(facilities),
                history.one(List.of(Body.NGO, Body.PUBLIC_MONITORING_COMMISSION, Body.OMBUDSMAN)),
                commission,
                List.of(new VisitMember("m", MemberRole.LEADER)),
                history.one(VisitKind.values()),
                history.chance(0.5),
                started,
                started,
                new Access(history.one(AccessOutcome.values()), null, null),
                new Interviews(total, history.upTo(total), history.upTo(total), history.upTo(total)),
                0,
                new Conditions(null, null, null, null, null, null, null, null),
                List.of(),
                recommendations,
                List.of(),
                null,
                null);
    }
}
