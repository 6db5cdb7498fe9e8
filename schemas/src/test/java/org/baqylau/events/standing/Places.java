package org.baqylau.events.standing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.baqylau.events.Agency;
import org.baqylau.events.Body;
import org.baqylau.events.CauseOfDeath;
import org.baqylau.events.CommissionDissolved;
import org.baqylau.events.CommissionRegistered;
import org.baqylau.events.DeathRecorded;
import org.baqylau.events.FacilityChanged;
import org.baqylau.events.FacilityClosed;
import org.baqylau.events.FacilityRegistered;
import org.baqylau.events.FacilityType;
import org.baqylau.events.FigureDeclared;
import org.baqylau.events.FigureSource;
import org.baqylau.events.IncidentKind;
import org.baqylau.events.IncidentRecorded;
import org.baqylau.events.LocalizedName;
import org.baqylau.events.MemberAppointed;
import org.baqylau.events.MemberReleased;
import org.baqylau.events.Period;
import org.baqylau.events.PopulationCounted;
import org.baqylau.events.Profession;
import org.baqylau.events.Qualifier;
import org.baqylau.events.Regime;
import org.baqylau.events.StatedTime;
import org.jspecify.annotations.Nullable;

/** Facts about facilities and commissions, and published figures, with what a test does not care about filled in. */
final class Places {

    private static final LocalizedName NAME = new LocalizedName("Мекеме", "Учреждение", "Facility");

    private Places() {}

    static FacilityRegistered registered(String region, String openedOn) {
        return new FacilityRegistered(
                "F1",
                "17",
                NAME,
                FacilityType.CORRECTIONAL_INSTITUTION,
                Regime.GENERAL,
                region,
                Agency.INTERIOR,
                500,
                LocalDate.parse(openedOn),
                null,
                null);
    }

    static FacilityChanged moved(String effectiveOn, String region) {
        return changed(effectiveOn, region, null, null, null);
    }

    static FacilityChanged resized(String effectiveOn, int capacity) {
        return changed(effectiveOn, null, null, capacity, null);
    }

    static FacilityChanged changed(
            String effectiveOn,
            @Nullable String region,
            @Nullable Agency agency,
            @Nullable Integer capacity,
            @Nullable String openedOn) {
        return new FacilityChanged(
                "F1",
                LocalDate.parse(effectiveOn),
                null,
                null,
                null,
                null,
                region,
                agency,
                capacity,
                openedOn == null ? null : LocalDate.parse(openedOn),
                null,
                null);
    }

    static FacilityClosed closed(String on) {
        return new FacilityClosed("F1", LocalDate.parse(on), null);
    }

    static PopulationCounted counted(String asOf, int total) {
        return new PopulationCounted("F1", LocalDate.parse(asOf), total, null, null, null, null, null, null, null);
    }

    static DeathRecorded died(String deathId, CauseOfDeath cause) {
        return new DeathRecorded("F1", deathId, StatedTime.parse("2012-03-01T04:00:00+06:00"), cause, true, null);
    }

    static IncidentRecorded incident(String incidentId, IncidentKind kind) {
        return new IncidentRecorded(
                "F1", incidentId, StatedTime.parse("2012-03-01T04:00:00+06:00"), kind, null, null, null);
    }

    static CommissionRegistered commission(String on) {
        return new CommissionRegistered(
                "C1", Body.PUBLIC_MONITORING_COMMISSION, "KZ-KAR", NAME, LocalDate.parse(on), null);
    }

    static CommissionDissolved dissolved(String on) {
        return new CommissionDissolved("C1", LocalDate.parse(on), null);
    }

    static MemberAppointed appointed(String member, String on, Profession profession) {
        return new MemberAppointed("C1", member, LocalDate.parse(on), profession, null);
    }

    static MemberReleased released(String member, String on) {
        return new MemberReleased("C1", member, LocalDate.parse(on), Profession.OTHER, null);
    }

    static FigureDeclared figure(int value) {
        return new FigureDeclared(
                "G1",
                "complaints",
                new Period(LocalDate.parse("2012-01-01"), LocalDate.parse("2012-12-31")),
                Map.of(),
                BigDecimal.valueOf(value),
                "complaints",
                Qualifier.EXACT,
                new FigureSource("report", "para 1", null),
                null);
    }
}
