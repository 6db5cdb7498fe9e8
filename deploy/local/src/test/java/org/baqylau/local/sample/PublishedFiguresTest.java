package org.baqylau.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedFiguresTest {

    private static final Map<String, Set<String>> MEASURES = Map.ofEntries(
            Map.entry("visits", Set.of("body", "kind", "facility_type")),
            Map.entry("complaints", Set.of("received_by")),
            Map.entry("complaints_unlawful_staff_action_share", Set.of("received_by")),
            Map.entry("detentions", Set.of("facility_type", "regime_of_law", "per")),
            Map.entry("releases", Set.of("facility_type", "ground", "regime_of_law")),
            Map.entry("criminal_cases", Set.of("offence", "article", "accused_agency", "facility_type")),
            Map.entry("persons_sentenced", Set.of("offence", "sentence", "facility_type")),
            Map.entry("population", Set.of("group")),
            Map.entry("facilities", Set.of("facility_type", "regime")),
            Map.entry("commissions", Set.of()),
            Map.entry("commission_members", Set.of()));

    private final Recount recount = Generated.once().recount;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            criminal_cases   | 2009-01-01 | 2009-12-31 | offence=torture                                  | 3
            criminal_cases   | 2010-01-01 | 2010-12-31 | offence=torture                                  | 13
            criminal_cases   | 2011-01-01 | 2011-12-31 | offence=torture                                  | 15
            criminal_cases   | 2012-01-01 | 2012-12-31 | offence=torture                                  | 18
            criminal_cases   | 2009-01-01 | 2012-12-31 | offence=torture;accused_agency=interior          | 36
            criminal_cases   | 2009-01-01 | 2012-12-31 | offence=torture;accused_agency=penal_system      | 13
            criminal_cases   | 2010-01-01 | 2010-12-31 | accused_agency=penal_system;article=347-1,308    | 9
            persons_sentenced| 2009-01-01 | 2012-12-31 | offence=torture;sentence=imprisonment            | 27
            persons_sentenced| 2009-01-01 | 2012-12-31 | offence=torture;sentence=suspended,restriction   | 6
            persons_sentenced| 2009-01-01 | 2012-12-31 | offence=torture                                  | 33
            detentions       | 2008-01-01 | 2008-12-31 | facility_type=temporary_detention_isolator;regime_of_law=criminal | 46213
            detentions       | 2012-01-01 | 2012-12-31 | facility_type=temporary_detention_isolator;regime_of_law=criminal | 31836
            detentions       | 2012-01-01 | 2012-12-31 | facility_type=police_station;regime_of_law=criminal | 900
            releases         | 2008-01-01 | 2008-12-31 | facility_type=temporary_detention_isolator;ground=prosecutor_no_grounds | 823
            releases         | 2009-01-01 | 2009-12-31 | facility_type=temporary_detention_isolator;ground=prosecutor_no_grounds | 1243
            releases         | 2010-01-01 | 2010-12-31 | facility_type=temporary_detention_isolator;ground=prosecutor_no_grounds | 1224
            releases         | 2011-01-01 | 2011-12-31 | facility_type=temporary_detention_isolator;ground=prosecutor_no_grounds | 1423
            releases         | 2012-01-01 | 2012-12-31 | facility_type=temporary_detention_isolator;ground=prosecutor_no_grounds | 1770
            complaints       | 2008-01-01 | 2008-12-31 | received_by=penal_committee                      | 5327
            complaints       | 2009-01-01 | 2009-12-31 | received_by=penal_committee                      | 5288
            complaints       | 2010-01-01 | 2010-12-31 | received_by=penal_committee                      | 4889
            complaints       | 2011-01-01 | 2011-12-31 | received_by=penal_committee                      | 4686
            complaints       | 2012-01-01 | 2012-12-31 | received_by=penal_committee                      | 4285
            complaints_unlawful_staff_action_share | 2008-01-01 | 2008-12-31 | received_by=penal_committee | 5.4064
            complaints_unlawful_staff_action_share | 2011-01-01 | 2011-12-31 | received_by=penal_committee | 3.2010
            visits           | 2008-01-01 | 2008-12-31 | body=ngo                                         | 697
            visits           | 2011-01-01 | 2011-12-31 | body=ngo                                         | 1377
            visits           | 2011-01-01 | 2011-12-31 | body=public_monitoring_commission                | 884
            visits           | 2011-01-01 | 2011-12-31 | body=joint;kind=inspection                       | 280
            visits           | 2011-01-01 | 2011-12-31 | body=joint;facility_type=temporary_detention_isolator,special_reception_centre,reception_distribution_centre | 134
            visits           | 2011-01-01 | 2011-12-31 | body=joint;facility_type=police_station          | 146
            commissions      | 2013-01-01 | 2013-01-01 |                                                  | 14
            commission_members | 2013-01-01 | 2013-01-01 |                                                | 101
            facilities       | 2013-01-01 | 2013-01-01 | facility_type=correctional_institution,remand_isolator | 94
            facilities       | 2013-01-01 | 2013-01-01 | facility_type=correctional_institution           | 76
            facilities       | 2013-01-01 | 2013-01-01 | facility_type=correctional_institution;regime=unknown | 1
            facilities       | 2013-01-01 | 2013-01-01 | facility_type=correctional_institution;regime=settlement_colony | 18
            facilities       | 2008-06-01 | 2008-06-01 | facility_type=correctional_institution;regime=educational_colony | 4
            facilities       | 2011-07-25 | 2011-07-25 | facility_type=correctional_institution;agency=justice | 76
            facilities       | 2011-07-26 | 2011-07-26 | facility_type=correctional_institution;agency=interior | 76
            facilities       | 2024-01-01 | 2024-01-01 | region=KZ-YUZ                                    | 0
            population       | 2013-01-01 | 2013-01-01 | group=total                                      | 48684
            population       | 2013-01-01 | 2013-01-01 | group=women                                      | 3822
            population       | 2013-01-01 | 2013-01-01 | group=minors                                     | 194
            population       | 2013-01-01 | 2013-01-01 | group=foreigners                                 | 1976
            population       | 2013-01-01 | 2013-01-01 | group=stateless                                  | 155
            population       | 2009-01-01 | 2009-12-31 | group=total                                      | 63412
            """)
    void recountEqualsWhatTheReportPrints(
            String measure, LocalDate from, LocalDate to, String asked, BigDecimal value) {
        assertThat(recount.count(measure, from, to, breakdown(asked))).isEqualByComparingTo(value);
    }

    private static Map<String, String> breakdown(String text) {
        var breakdown = new HashMap<String, String>();
        if (text != null) {
            for (var part : text.split(";")) {
                breakdown.put(part.split("=")[0], part.split("=")[1]);
            }
        }
        return breakdown;
    }

    @Test
    void everyFigureOfTheReportIsDeclaredOnce() {
        assertThat(recount.figures()).hasSize(215);
        assertThat(recount.figures().stream()
                        .map(figure -> figure.path("figureId").asText()))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("F\\d{3}"));
    }

    @Test
    void figuresUnderAMeasureOfTheContractAskForItsDimensionsAlone() {
        var mapped = recount.figures().stream()
                .filter(figure -> MEASURES.containsKey(figure.path("measure").asText()))
                .toList();

        assertThat(mapped).hasSize(61);
        assertThat(mapped)
                .allSatisfy(
                        figure -> assertThat(MEASURES.get(figure.path("measure").asText()))
                                .containsAll(asked(figure).keySet()));
    }

    /** The report says that each year more than 38 thousand were detained, and prints 31,836 for 2012. */
    @Test
    void everyMappedFigureIsConfirmedButTheOneThatTheReportItselfContradicts() {
        var contradicted = recount.figures().stream()
                .filter(figure -> MEASURES.containsKey(figure.path("measure").asText()))
                .filter(figure -> !confirmed(figure))
                .map(figure -> figure.path("figureId").asText());

        assertThat(contradicted).containsExactly("F063");
    }

    private boolean confirmed(JsonNode figure) {
        var published = figure.path("value").decimalValue();
        var asked = asked(figure);
        asked.remove("per");
        var period = figure.path("period");
        var recorded = recount.count(
                figure.path("measure").asText(),
                LocalDate.parse(period.path("from").asText()),
                LocalDate.parse(period.path("to").asText()),
                asked);
        if (figure.path("breakdown").has("per")) {
            return recount.count("detentions", LocalDate.of(2012, 1, 1), LocalDate.of(2012, 12, 31), asked)
                            .compareTo(published)
                    > 0;
        }
        return switch (figure.path("qualifier").asText()) {
            case "exact" ->
                recorded.setScale(Math.max(0, published.scale()), RoundingMode.HALF_UP)
                                .compareTo(published)
                        == 0;
            case "more_than" -> recorded.compareTo(published) > 0;
            default -> false;
        };
    }

    private static Map<String, String> asked(JsonNode figure) {
        var asked = new HashMap<String, String>();
        figure.path("breakdown")
                .properties()
                .forEach(field -> asked.put(field.getKey(), field.getValue().asText()));
        return asked;
    }
}
