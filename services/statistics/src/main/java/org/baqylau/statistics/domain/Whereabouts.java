package org.baqylau.statistics.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.baqylau.events.DutyLogged;
import org.baqylau.events.standing.FacilityCause;
import org.baqylau.events.standing.StandingDetention;
import org.baqylau.events.standing.StandingDuty;
import org.baqylau.events.standing.StandingFacility;
import org.baqylau.events.standing.SystemIds;

/**
 * What a detention or a duty tells the limits on it: where they count, and which injuries were found.
 *
 * @param whose with its kind: a detention and a duty of one id are two
 */
public record Whereabouts(String whose, String facilityId, FacilityCause facility, List<Injury> injuries) {

    public static final String DETENTION = "detention/";
    public static final String DUTY = "duty/";
    private static final String LIMITS = "limits/";

    public Whereabouts {
        injuries = List.copyOf(injuries);
    }

    /** The subject of the limits on this detention or duty. */
    public String told() {
        return LIMITS + whose.substring(whose.indexOf('/') + 1);
    }

    public LocalDate day(Instant instant) {
        return facility.localDay(instant);
    }

    public static Optional<Whereabouts> of(StandingDetention detention) {
        var facilityId = detention.facilityId();
        var facility = detention.facility();
        return facilityId == null || facility == null
                ? Optional.empty()
                : Optional.of(new Whereabouts(
                        DETENTION + detention.detentionId(), facilityId, facility, Injury.of(detention)));
    }

    /** A duty is where the first entry says that names a facility. */
    public static Optional<Whereabouts> of(StandingDuty duty) {
        var facility = duty.facility();
        return facility == null
                ? Optional.empty()
                : duty.entries().stream()
                        .map(StandingDuty.Entry::logged)
                        .map(DutyLogged::facilityId)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(facilityId -> new Whereabouts(DUTY + duty.dutyId(), facilityId, facility, List.of()));
    }

    /** The duty to visit a facility, which no fact names, is where the facility is. */
    public static Optional<Whereabouts> of(StandingFacility facility) {
        return facility.cause()
                .map(cause -> new Whereabouts(
                        DUTY + SystemIds.monitoring(facility.facilityId()), facility.facilityId(), cause, List.of()));
    }

    /** Lines, read back by {@link #parse}. */
    public String text() {
        var text = new StringBuilder(whose).append(' ').append(facilityId).append(' ');
        text.append(facility.text());
        injuries.forEach(injury -> text.append('\n').append(injury.text()));
        return text.toString();
    }

    public static Whereabouts parse(String text) {
        var lines = text.lines().toList();
        var first = lines.getFirst().split(" ", 3);
        var injuries = new ArrayList<Injury>(lines.size() - 1);
        lines.subList(1, lines.size()).forEach(line -> injuries.add(Injury.parse(line)));
        return new Whereabouts(first[0], first[1], FacilityCause.of(first[2]), injuries);
    }
}
