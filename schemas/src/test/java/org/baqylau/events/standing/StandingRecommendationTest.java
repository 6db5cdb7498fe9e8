package org.baqylau.events.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.events.standing.Visits.answered;
import static org.baqylau.events.standing.Visits.verified;

import java.util.Map;
import org.baqylau.events.Answer;
import org.baqylau.events.Verdict;
import org.junit.jupiter.api.Test;

class StandingRecommendationTest {

    private static final RecommendationCause MADE = Known.recommendation(Known.KARAGANDA);

    private final Known known = new Known().recommended("R1", MADE).visited("V2");

    @Test
    void isOpenAsSoonAsAVisitMakesIt() {
        var recommendation = StandingRecommendation.of("R1", new Log().facts(), known);

        assertThat(recommendation.state()).isEqualTo("open");
        assertThat(recommendation.made()).isEqualTo(MADE);
        assertThat(recommendation.facility()).isEqualTo(Known.KARAGANDA);
        assertThat(recommendation.closed()).isFalse();
    }

    @Test
    void holdsAnswersAndVerificationsUntilAVisitMakesIt() {
        var facts = new Log().says(answered(Answer.ACCEPTED)).says(verified("V2", Verdict.DONE));

        var recommendation = StandingRecommendation.of("R1", facts.facts(), new Known().visited("V2"));

        assertThat(recommendation.made()).isNull();
        assertThat(recommendation.state()).isEqualTo("open");
        assertThat(recommendation.fates())
                .isEqualTo(
                        Map.of("e000", new Fate.Held("recommendation/R1"), "e001", new Fate.Held("recommendation/R1")));
    }

    @Test
    void aVerificationWaitsForTheVisitThatVerifies() {
        var facts = new Log().says(verified("V3", Verdict.DONE));

        var waiting = StandingRecommendation.of("R1", facts.facts(), known);
        var come = StandingRecommendation.of("R1", facts.facts(), known.visited("V3"));

        assertThat(waiting.fates()).isEqualTo(Map.of("e000", new Fate.Held("visit/V3")));
        assertThat(waiting.closed()).isFalse();
        assertThat(come.fates()).isEmpty();
        assertThat(come.closed()).isTrue();
    }

    @Test
    void theLastAnswerByTimeIsItsState() {
        var facts = new Log()
                .at("2012-07-02T10:00:00+06:00")
                .says(answered(Answer.REPORTED_DONE))
                .at("2012-07-01T10:00:00+06:00")
                .says(answered(Answer.REJECTED));

        var recommendation = StandingRecommendation.of("R1", facts.facts(), known);

        assertThat(recommendation.state()).isEqualTo("reported_done");
        assertThat(recommendation.answers()).containsExactly(answered(Answer.REJECTED), answered(Answer.REPORTED_DONE));
    }

    @Test
    void noAnswerClosesIt() {
        var facts = new Log().says(answered(Answer.REPORTED_DONE));

        assertThat(StandingRecommendation.of("R1", facts.facts(), known).closed())
                .isFalse();
    }

    @Test
    void aVerdictOutweighsEveryAnswerEvenALaterOne() {
        var facts = new Log().says(verified("V2", Verdict.NOT_DONE)).says(answered(Answer.REPORTED_DONE));

        var recommendation = StandingRecommendation.of("R1", facts.facts(), known);

        assertThat(recommendation.state()).isEqualTo("not_done");
        assertThat(recommendation.closed()).isFalse();
    }

    @Test
    void theLastVerdictByTimeStands() {
        var facts = new Log()
                .at("2012-07-02T10:00:00+06:00")
                .says(verified("V2", Verdict.DONE))
                .at("2012-07-01T10:00:00+06:00")
                .says(verified("V2", Verdict.PARTLY));

        var recommendation = StandingRecommendation.of("R1", facts.facts(), known);

        assertThat(recommendation.verdict()).contains(Verdict.DONE);
        assertThat(recommendation.state()).isEqualTo("done");
    }

    @Test
    void refusesAnAccountWhoseTerritoryIsAnother() {
        var facts = new Log()
                .by(Log.account("authority-ala", "authority", "KZ-ALA"))
                .says(answered(Answer.ACCEPTED))
                .says(verified("V2", Verdict.DONE));

        var recommendation = StandingRecommendation.of("R1", facts.facts(), known);

        assertThat(recommendation.state()).isEqualTo("open");
        assertThat(recommendation.fates())
                .isEqualTo(Map.of(
                        "e000", new Fate.Refused(Refusal.TERRITORY), "e001", new Fate.Refused(Refusal.TERRITORY)));
    }
}
