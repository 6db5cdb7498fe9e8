package org.baqylau.events.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.events.standing.Known.span;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.baqylau.events.Agency;
import org.baqylau.events.FacilityType;
import org.baqylau.events.Regime;
import org.junit.jupiter.api.Test;

class FacilityCauseTest {

    /** Karaganda keeps the time of Almaty, Aktau is an hour behind it in 2012. */
    private final FacilityCause moved = new FacilityCause(
            LocalDate.parse("2008-01-01"),
            LocalDate.parse("2015-01-01"),
            List.of(span("2008-01-01", "KZ-KAR"), span("2012-07-01", "KZ-MAN")));

    @Test
    void daysGoByTheZoneOfTheRegionAtThatMoment() {
        assertThat(moved.localDay(Instant.parse("2012-03-01T17:59:59Z"))).isEqualTo("2012-03-01");
        assertThat(moved.localDay(Instant.parse("2012-03-01T18:00:00Z"))).isEqualTo("2012-03-02");
        assertThat(moved.localDay(Instant.parse("2012-08-01T18:59:59Z"))).isEqualTo("2012-08-01");
        assertThat(moved.localDay(Instant.parse("2012-08-01T19:00:00Z"))).isEqualTo("2012-08-02");
    }

    @Test
    void aMoveHoldsFromTheMidnightOfTheNewRegion() {
        assertThat(moved.zoneAt(Instant.parse("2012-06-30T18:59:59Z"))).hasToString("Asia/Almaty");
        assertThat(moved.zoneAt(Instant.parse("2012-06-30T19:00:00Z"))).hasToString("Asia/Aqtau");
    }

    @Test
    void theHourThatHappenedTwiceBelongsToTheSameDay() {
        var place = Known.ALMATY;

        assertThat(place.localDay(Instant.parse("2024-02-29T17:30:00Z"))).isEqualTo("2024-02-29");
        assertThat(place.localDay(Instant.parse("2024-02-29T18:30:00Z"))).isEqualTo("2024-02-29");
        assertThat(place.localDay(Instant.parse("2024-02-29T19:00:00Z"))).isEqualTo("2024-03-01");
    }

    @Test
    void theFirstSpanAlsoHoldsBeforeTheOpening() {
        assertThat(moved.on(LocalDate.parse("1999-01-01")).region()).isEqualTo("KZ-KAR");
        assertThat(moved.on(LocalDate.parse("2012-06-30")).region()).isEqualTo("KZ-KAR");
        assertThat(moved.on(LocalDate.parse("2012-07-01")).region()).isEqualTo("KZ-MAN");
    }

    @Test
    void itIsOpenFromTheDayOfOpeningToTheDayBeforeItCloses() {
        assertThat(moved.openOn(LocalDate.parse("2007-12-31"))).isFalse();
        assertThat(moved.openOn(LocalDate.parse("2008-01-01"))).isTrue();
        assertThat(moved.openOn(LocalDate.parse("2014-12-31"))).isTrue();
        assertThat(moved.openOn(LocalDate.parse("2015-01-01"))).isFalse();
        assertThat(Known.ALMATY.openOn(LocalDate.parse("2100-01-01"))).isTrue();
    }

    @Test
    void aSpanSaysSomethingNewWhereAnythingButTheDayDiffers() {
        var span = span("2008-01-01", "KZ-KAR");
        var day = LocalDate.parse("2009-01-01");

        assertThat(span.saysTheSameAs(span("2009-01-01", "KZ-KAR"))).isTrue();
        assertThat(span.saysTheSameAs(span("2009-01-01", "KZ-ALA"))).isFalse();
        assertThat(span.saysTheSameAs(
                        new FacilityCause.Span(day, "KZ-KAR", FacilityType.MILITARY, Agency.INTERIOR, null)))
                .isFalse();
        assertThat(span.saysTheSameAs(
                        new FacilityCause.Span(day, "KZ-KAR", FacilityType.POLICE_STATION, Agency.JUSTICE, null)))
                .isFalse();
        assertThat(span.saysTheSameAs(new FacilityCause.Span(
                        day, "KZ-KAR", FacilityType.POLICE_STATION, Agency.INTERIOR, Regime.PRISON)))
                .isFalse();
    }
}
