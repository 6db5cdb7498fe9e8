package org.baqylau.statistics.histories;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.baqylau.events.Claimant;
import org.baqylau.events.CourtDecision;
import org.baqylau.events.DetentionCorrected;
import org.baqylau.events.DetentionDetails;
import org.baqylau.events.DetentionLogged;
import org.baqylau.events.DetentionVoided;
import org.baqylau.events.StatedTime;
import org.jspecify.annotations.Nullable;

/** Detentions and releases, from all claims that are not voided. */
final class RecountedDetentions {

    private final RecountedPlaces places;

    RecountedDetentions(RecountedPlaces places) {
        this.places = places;
    }

    record Claim(Sent sent, DetentionLogged logged, StatedTime stands) {
        Instant at() {
            return stands.instant();
        }
    }

    List<Unit> detentions(Collection<List<Sent>> all) {
        var units = new ArrayList<Unit>();
        for (var facts : all) {
            var claims = claims(facts);
            if (!claims.isEmpty()) {
                units.add(unit(claims, start(claims)));
            }
        }
        return units;
    }

    List<Unit> releases(Collection<List<Sent>> all) {
        var units = new ArrayList<Unit>();
        for (var facts : all) {
            var claims = claims(facts);
            var released = first(claims, claim -> claim.logged().milestone().equals("released"));
            var byCourt = first(
                    claims,
                    claim -> claim.logged().details() instanceof DetentionDetails.CourtDecided court
                            && court.decision() == CourtDecision.RELEASED);
            released.or(() -> byCourt).ifPresent(release -> {
                String ground = release.logged().details() instanceof DetentionDetails.Released said
                        ? said.ground().wire()
                        : "court";
                units.add(unit(claims, release.at(), "ground", ground));
            });
        }
        return units;
    }

    /** By the times that stand, then ids. */
    List<Claim> claims(List<Sent> facts) {
        var claims = new ArrayList<Claim>();
        for (var sent : facts) {
            if (sent.event().data() instanceof DetentionLogged logged && places.known(logged.facilityId())) {
                boolean voided = false;
                var at = logged.at();
                for (var other : facts.stream().sorted(Recount.BY_TIME).toList()) {
                    boolean may = other.submitter().roles().contains("prosecutor")
                            || other.submitter()
                                    .account()
                                    .equals(sent.submitter().account());
                    String id = sent.event().id();
                    if (may && other.event().data() instanceof DetentionVoided fact) {
                        voided |= fact.entryId().equals(id);
                    }
                    if (may
                            && other.event().data() instanceof DetentionCorrected fact
                            && fact.entryId().equals(id)) {
                        at = fact.at();
                    }
                }
                if (!voided) {
                    claims.add(new Claim(sent, logged, at));
                }
            }
        }
        claims.sort(Comparator.comparing(Claim::at)
                .thenComparing(claim -> claim.sent().event().id()));
        return claims;
    }

    /** The earliest apprehension not more than 30 days before the register's own; else the earliest milestone. */
    private static Instant start(List<Claim> claims) {
        Predicate<Claim> apprehended = claim -> claim.logged().milestone().equals("apprehended");
        var register = first(claims, apprehended.and(claim -> claim.logged().claimant() == Claimant.CUSTODY_REGISTER));
        var credible = first(
                claims,
                apprehended.and(claim -> register.isEmpty()
                        || !claim.at().isBefore(register.get().at().minus(Duration.ofDays(30)))));
        return credible.orElse(claims.getFirst()).at();
    }

    static String facility(List<Claim> claims) {
        return first(claims, claim -> claim.logged().milestone().equals("placed"))
                .orElse(claims.getFirst())
                .logged()
                .facilityId();
    }

    private Unit unit(List<Claim> claims, Instant at, String... more) {
        String facility = facility(claims);
        var day = places.day(facility, at);
        var profile = stated(claims, DetentionLogged::profile);
        var own = new ArrayList<>(List.of(more));
        own.addAll(List.of(
                "sex", profile == null ? "unknown" : profile.sex().wire(),
                "age_group", profile == null ? "unknown" : profile.ageGroup().wire(),
                "nationality",
                        profile == null ? "unknown" : profile.nationality().wire()));
        var law = stated(claims, DetentionLogged::regimeOfLaw);
        own.addAll(List.of("regime_of_law", law == null ? "unknown" : law.wire()));
        return Unit.of(day, places.territory(facility), 1, places.on(facility, day), own.toArray(String[]::new));
    }

    /** From apprehended, of several the latest by time; else from the first entry that has it. */
    private static <T> @Nullable T stated(List<Claim> claims, Function<DetentionLogged, @Nullable T> field) {
        return claims.stream()
                .filter(claim -> claim.logged().milestone().equals("apprehended"))
                .sorted(Comparator.comparing(Claim::sent, Recount.BY_TIME).reversed())
                .map(claim -> field.apply(claim.logged()))
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> claims.stream()
                        .map(claim -> field.apply(claim.logged()))
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElse(null);
    }

    private static Optional<Claim> first(List<Claim> claims, Predicate<Claim> wanted) {
        return claims.stream().filter(wanted).findFirst();
    }
}
