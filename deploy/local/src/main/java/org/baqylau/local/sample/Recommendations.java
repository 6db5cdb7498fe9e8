package org.baqylau.local.sample;

import java.util.List;
import org.baqylau.local.sample.VisitPlan.Recommendation;
import org.jspecify.annotations.Nullable;

/** What authorities answer to recommendations, and what later visits find of them. */
final class Recommendations {

    private static final String REPEATED = "repeated";
    /** To these the local account of the authority answers itself; for the others the monitors write the answer down. */
    private static final List<String> ANSWERING = List.of("interior", "penal_system");

    private final long seed;
    private final Visiting visiting;

    Recommendations(long seed, Visiting visiting) {
        this.seed = seed;
        this.visiting = visiting;
    }

    /**
     * Answers to a body's recommendations of a year.
     *
     * @param byAuthority those of the authority's own account, else those that monitors write down on behalf
     */
    void answers(Scribe scribe, String body, int year, boolean byAuthority) {
        for (int index = 0; index < visiting.count(body, year); index++) {
            var visit = visiting.of(body, year, index);
            for (var recommendation : visit.recommendations()) {
                var chance = Chance.of(seed, recommendation.id(), 0);
                if (chance.hit(560) && ANSWERING.contains(recommendation.addressee()) == byAuthority) {
                    var at = visit.endedAt().plusDays(chance.between(12, 115));
                    scribe.write(
                            "recommendation.answered",
                            Source.SYNTHETIC,
                            recommendation.id(),
                            "answered",
                            at,
                            Data.of("recommendationId", recommendation.id())
                                    .with("addressee", recommendation.addressee())
                                    .with("answer", answer(chance))
                                    .with("answeredAt", at)
                                    .with("text", chance.hit(300) ? "Шаралар қабылданды." : null));
                }
            }
        }
    }

    private static String answer(Chance chance) {
        int ticket = chance.below(1_000);
        return ticket < 520
                ? "accepted"
                : ticket < 720 ? "partly_accepted" : ticket < 850 ? "rejected" : "reported_done";
    }

    /** What the follow-up visits of a body found in a year. */
    void verifications(Scribe scribe, String body, int year) {
        for (int index = 0; index < visiting.count(body, year); index++) {
            var visit = visiting.of(body, year, index);
            var followed = visit.follows();
            if (followed == null) {
                continue;
            }
            for (var recommendation : followed.recommendations()) {
                scribe.write(
                        "recommendation.verified",
                        Source.SYNTHETIC,
                        recommendation.id(),
                        "verified",
                        visit.endedAt(),
                        Data.of("recommendationId", recommendation.id())
                                .with("visitId", visit.id())
                                .with("verdict", verdict(seed, recommendation))
                                .with("at", visit.endedAt()));
            }
        }
    }

    /** The first recommendation of a visit that the one which follows it up has to repeat, if any. */
    static @Nullable String repeated(long seed, VisitPlan followed) {
        return followed.recommendations().stream()
                .filter(recommendation -> verdict(seed, recommendation).equals(REPEATED))
                .map(Recommendation::id)
                .findFirst()
                .orElse(null);
    }

    private static String verdict(long seed, Recommendation recommendation) {
        int ticket = Chance.of(seed, "verdict" + recommendation.id(), 0).below(1_000);
        return ticket < 450 ? "done" : ticket < 700 ? "partly" : ticket < 880 ? "not_done" : REPEATED;
    }
}
