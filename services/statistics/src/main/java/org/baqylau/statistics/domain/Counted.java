package org.baqylau.statistics.domain;

import org.baqylau.events.standing.StandingCase;
import org.baqylau.events.standing.StandingCommission;
import org.baqylau.events.standing.StandingComplaint;
import org.baqylau.events.standing.StandingDetention;
import org.baqylau.events.standing.StandingDuty;
import org.baqylau.events.standing.StandingFacility;
import org.baqylau.events.standing.StandingFigure;
import org.baqylau.events.standing.StandingRecommendation;
import org.baqylau.events.standing.StandingVisit;

/** A record that contributes to figures. */
public sealed interface Counted {
    record OfFacility(StandingFacility standing) implements Counted {}

    record OfCommission(StandingCommission standing) implements Counted {}

    record OfVisit(StandingVisit standing) implements Counted {}

    record OfRecommendation(StandingRecommendation standing) implements Counted {}

    record OfComplaint(StandingComplaint standing) implements Counted {}

    record OfCase(StandingCase standing) implements Counted {}

    record OfDetention(StandingDetention standing) implements Counted {}

    record OfDuty(StandingDuty standing) implements Counted {}

    record OfLimits(JudgedLimits limits) implements Counted {}

    record OfFigure(StandingFigure standing) implements Counted {}
}
