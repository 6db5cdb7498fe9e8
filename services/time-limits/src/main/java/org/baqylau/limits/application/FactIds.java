package org.baqylau.limits.application;

import java.time.Instant;
import org.baqylau.events.EntrySuspected;
import org.baqylau.events.LimitJudged;
import org.baqylau.events.LimitStarted;
import org.baqylau.events.LimitWarned;
import org.baqylau.events.StatedTime;
import org.baqylau.events.standing.SystemIds;
import org.baqylau.limits.domain.Judgement;
import org.baqylau.limits.domain.Obligation;
import org.baqylau.limits.domain.ObligationKey;
import org.baqylau.limits.domain.Said;
import org.baqylau.limits.domain.Suspicion;
import org.baqylau.limits.domain.Whose;
import org.jspecify.annotations.Nullable;

/** Ids of the facts that the service makes: UUIDs of version 5 over what they say, so that saying a thing again adds nothing. */
public final class FactIds {

    private static final char PART = '\u001f';

    private FactIds() {}

    /** The alert of an obligation: there is one, whatever becomes of it. */
    public static String alert(ObligationKey key) {
        return named("alert", key(key));
    }

    /** @see SystemIds#named */
    static String named(String kind, String... parts) {
        return SystemIds.named(kind, parts);
    }

    /** The duty to visit a facility so often. */
    public static String monitoring(String facilityId) {
        return SystemIds.monitoring(facilityId);
    }

    public static String of(Judgement judgement) {
        return of(judgement.fact());
    }

    public static String of(LimitJudged judged) {
        return named(
                "limit.judged",
                key(ObligationKey.of(judged)),
                Integer.toString(judged.version()),
                judged.state().wire(),
                judged.due().text(),
                text(judged.endedAt()),
                String.valueOf(judged.elapsedSeconds()),
                Boolean.toString(judged.disputed()),
                String.join(" ", judged.basis()));
    }

    /** Of what was said last: which id it would have, had nothing been said in between since it was said first. */
    public static String plain(Said.Last last) {
        return switch (last.plain()) {
            case null -> last.id();
            case LimitStarted started -> of(started);
            case LimitJudged judged -> of(judged);
            case LimitWarned _, EntrySuspected _ -> throw new IllegalArgumentException("says nothing of a state");
        };
    }

    public static String started(Obligation obligation) {
        return of(obligation.start());
    }

    public static String of(LimitStarted started) {
        return named(
                "limit.started",
                key(ObligationKey.of(started)),
                Integer.toString(started.version()),
                started.due().text(),
                String.join(" ", started.basis()));
    }

    /** One warning for each step before each end. */
    public static String warned(Obligation obligation, Instant at) {
        return named(
                "limit.warned",
                key(obligation.key()),
                Integer.toString(obligation.version()),
                obligation.due().text(),
                at.toString());
    }

    public static String of(Suspicion suspicion) {
        return suspicion.time() == null && suspicion.entryId() == null
                ? named(
                        "entry.suspected",
                        suspicion.whose().id(),
                        suspicion.reason().wire())
                : named(
                        "entry.suspected",
                        suspicion.whose().id(),
                        suspicion.reason().wire(),
                        String.valueOf(suspicion.entryId()),
                        String.valueOf(suspicion.milestone()),
                        suspicion.against(),
                        text(suspicion.time()));
    }

    /** Of a detention as it has always been; a duty is told apart. */
    private static String key(ObligationKey key) {
        var whose = key.whose().kind() == Whose.Kind.DETENTION
                ? key.whose().id()
                : "duty" + PART + key.whose().id();
        return whose + PART + key.limit() + PART + key.addressee() + PART + key.occurrence();
    }

    private static String text(@Nullable StatedTime time) {
        return time == null ? "" : time.text();
    }
}
