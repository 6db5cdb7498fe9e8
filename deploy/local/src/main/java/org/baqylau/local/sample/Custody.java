package org.baqylau.local.sample;

import java.util.List;

/** What custody desks log of detentions on suspicion, what prosecutors correct in it, and who claims otherwise. */
final class Custody {

    private static final int CLAIMED_PER_MILLE = 5;

    private final long seed;
    private final Suspicion suspicion;
    private final Chain chain;
    private final Register register;

    Custody(long seed, Suspicion suspicion, Chain chain, Register register) {
        this.seed = seed;
        this.suspicion = suspicion;
        this.chain = chain;
        this.register = register;
    }

    void year(Scribe scribe, int year) {
        var releases = suspicion.releases(year);
        for (int index = 0; index < suspicion.count(year); index++) {
            var detention = suspicion.of(year, index, releases);
            register.log(scribe, detention, entries(detention));
        }
    }

    void prosecutorsCorrections(Scribe scribe) {
        int year = Suspicion.FULL_YEAR;
        var releases = suspicion.releases(year);
        for (int index = 0; index < suspicion.count(year); index++) {
            var detention = suspicion.of(year, index, releases);
            var entries = entries(detention);
            register.correctByProsecutor(scribe, detention, entries);
            examine(scribe, detention, entries);
        }
    }

    List<Entry> entries(Detention detention) {
        return Suspicion.full(detention) ? chain.full(detention) : chain.brief(detention);
    }

    private void examine(Scribe scribe, Detention detention, List<Entry> entries) {
        var chance = Chance.of(seed, "examined", detention.index());
        entries.stream()
                .filter(entry -> entry.milestone().equals("injury_found"))
                .filter(entry -> chance.hit(700))
                .forEach(entry -> {
                    String id = "X-" + detention.id().substring(2);
                    var at = entry.at().plusMinutes(chance.between(120, 4_000));
                    scribe.write(
                            "examination.recorded",
                            Source.SYNTHETIC,
                            detention.id(),
                            id,
                            at,
                            Data.of("examinationId", id)
                                    .with("detentionId", detention.id())
                                    .with("at", at)
                                    .with("byForensicExpert", chance.hit(800))
                                    .with("consistency", chance.pick(Complaints.CONSISTENCIES)));
                });
    }

    /**
     * Earlier apprehensions as lawyers hand them in: what the detained person, the family or a camera says. None that
     * would move a detention into another year.
     */
    void lawyersClaims(Scribe scribe) {
        int year = Suspicion.FULL_YEAR;
        var releases = suspicion.releases(year);
        for (int index = 0; index < suspicion.count(year); index++) {
            var chance = Chance.of(seed, "claim", index);
            if (!chance.hit(CLAIMED_PER_MILLE)) {
                continue;
            }
            var detention = suspicion.of(year, index, releases);
            var at = detention.at().minusMinutes(chance.between(25, 420));
            if (at.getYear() == year) {
                scribe.write(
                        "detention.logged",
                        Source.SYNTHETIC,
                        detention.id(),
                        "apprehended/claim",
                        at,
                        Data.of("detentionId", detention.id())
                                .with("facilityId", detention.station().id())
                                .with("milestone", "apprehended")
                                .with("at", at)
                                .with("precision", chance.hit(600) ? "minute" : "hour")
                                .with(
                                        "claimant",
                                        chance.pick(List.of("detained_person", "lawyer", "family", "video"))));
            }
        }
    }
}
