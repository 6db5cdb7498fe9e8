package org.baqylau.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {
    private final Regions regions = Regions.standard();

    @Test
    void almatyIsFiveHoursAheadSinceMarch2024() {
        var zone = regions.zoneOf("KZ-ALA", Instant.parse("2024-03-01T00:00:00Z"));

        assertThat(zone.getRules().getOffset(Instant.parse("2024-02-29T17:59:59Z")))
                .isEqualTo(ZoneOffset.ofHours(6));
        assertThat(zone.getRules().getOffset(Instant.parse("2024-02-29T18:00:00Z")))
                .isEqualTo(ZoneOffset.ofHours(5));
    }

    @Test
    void theLastHourOfFebruary2024HappenedTwiceInTheEast() {
        var twice = LocalDateTime.parse("2024-02-29T23:30:00");

        assertThat(List.of("KZ-ALA", "KZ-KAR", "KZ-KUS", "KZ-TUR")).allSatisfy(region -> {
            var zone = regions.zoneOf(region, Instant.parse("2024-02-29T17:30:00Z"));
            assertThat(zone.getRules().getValidOffsets(twice))
                    .containsExactly(ZoneOffset.ofHours(6), ZoneOffset.ofHours(5));
        });
        assertThat(regions.zoneOf("KZ-MAN", Instant.parse("2024-02-29T17:30:00Z"))
                        .getRules()
                        .getValidOffsets(twice))
                .containsExactly(ZoneOffset.ofHours(5));
    }

    @ParameterizedTest
    @CsvSource({
        "KZ-AKM, 6, 6", "KZ-AKT, 5, 5", "KZ-ALA, 6, 6", "KZ-ALM, 6, 6", "KZ-AST, 6, 6", "KZ-ATY, 5, 5", "KZ-KAR, 6, 6",
        "KZ-KUS, 6, 6", "KZ-KZY, 6, 5", "KZ-MAN, 5, 5", "KZ-PAV, 6, 6", "KZ-SEV, 6, 6", "KZ-VOS, 6, 6", "KZ-YUZ, 6, 6",
        "KZ-ZAP, 5, 5", "KZ-ZHA, 6, 6", "KZ-SHY, 6, 6", "KZ-TUR, 6, 6", "KZ-ABA, 6, 6", "KZ-ZHE, 6, 6", "KZ-ULY, 6, 6"
    })
    void everyRegionIsSoManyHoursAheadInTheYearsOfTheReportAndIn2023AndFiveNow(String region, int then, int later) {
        assertThat(offset(region, "2012-07-01T00:00:00Z")).isEqualTo(ZoneOffset.ofHours(then));
        assertThat(offset(region, "2023-07-01T00:00:00Z")).isEqualTo(ZoneOffset.ofHours(later));
        assertThat(offset(region, "2024-07-01T00:00:00Z")).isEqualTo(ZoneOffset.ofHours(5));
    }

    private ZoneOffset offset(String region, String moment) {
        var instant = Instant.parse(moment);
        return regions.zoneOf(region, instant).getRules().getOffset(instant);
    }

    @Test
    void kyzylordaChangedInDecember2018() {
        var zone = regions.zoneOf("KZ-KZY", Instant.parse("2018-12-21T00:00:00Z"));

        assertThat(zone.getRules().getOffset(LocalDateTime.parse("2018-12-20T12:00:00")))
                .isEqualTo(ZoneOffset.ofHours(6));
        assertThat(zone.getRules().getOffset(LocalDateTime.parse("2018-12-22T12:00:00")))
                .isEqualTo(ZoneOffset.ofHours(5));
    }

    @Test
    void southKazakhstanBecameTurkistanAndShymkent() {
        var before = LocalDate.parse("2018-06-18");
        var after = LocalDate.parse("2018-06-19");

        assertThat(existing(before)).contains("KZ-YUZ").doesNotContain("KZ-TUR", "KZ-SHY");
        assertThat(existing(after)).contains("KZ-TUR", "KZ-SHY").doesNotContain("KZ-YUZ");
        assertThat(regions.find("KZ-TUR").orElseThrow().predecessor()).isEqualTo("KZ-YUZ");
    }

    @Test
    void thereWereSixteenRegionsInTheReportAndAreTwentyNow() {
        assertThat(existing(LocalDate.parse("2012-12-31"))).hasSize(16);
        assertThat(existing(LocalDate.parse("2018-06-19"))).hasSize(17);
        assertThat(existing(LocalDate.parse("2022-06-07"))).hasSize(17);
        assertThat(existing(LocalDate.parse("2022-06-08"))).hasSize(20);
    }

    @Test
    void isoReplacedLettersByNumbersInNovember2022() {
        var karaganda = regions.find("KZ-KAR").orElseThrow();
        var ulytau = regions.find("KZ-ULY").orElseThrow();

        assertThat(karaganda.isoCodeOn(LocalDate.parse("2022-11-28"))).contains("KZ-KAR");
        assertThat(karaganda.isoCodeOn(LocalDate.parse("2022-11-29"))).contains("KZ-35");
        assertThat(karaganda.isoCodeOn(LocalDate.parse("1990-01-01"))).isEmpty();
        assertThat(ulytau.isoCodeOn(LocalDate.parse("2022-06-08"))).isEmpty();
    }

    @Test
    void everyPredecessorAndEveryIsoCodeIsOfOneRegion() {
        assertThat(regions.all())
                .filteredOn(region -> region.predecessor() != null)
                .allSatisfy(region -> assertThat(regions.find(Objects.requireNonNull(region.predecessor())))
                        .isPresent());
        assertThat(regions.all().stream()
                        .flatMap(region -> region.isoCodes().stream())
                        .map(Dated::value))
                .doesNotHaveDuplicates();
    }

    @Test
    void aRegionThatMovesZoneCountsByTheZoneOfTheMoment() {
        var moving = Regions.read("""
                header
                XX-ONE,,,,1998-12-15=XX-1,1900-01-01=Asia/Almaty 2010-01-01=Asia/Aqtobe,бір,один,one
                """);

        assertThat(moving.zoneOf("XX-ONE", Instant.parse("2009-12-31T18:59:59Z")))
                .isEqualTo(ZoneId.of("Asia/Almaty"));
        assertThat(moving.zoneOf("XX-ONE", Instant.parse("2009-12-31T19:00:00Z")))
                .isEqualTo(ZoneId.of("Asia/Aqtobe"));
    }

    @Test
    void refusesARegionThatIsNotInTheList() {
        assertThatThrownBy(() -> regions.zoneOf("KZ-XXX", Instant.EPOCH)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> existing(LocalDate day) {
        return regions.all().stream()
                .filter(region -> region.existsOn(day))
                .map(Region::code)
                .toList();
    }
}
