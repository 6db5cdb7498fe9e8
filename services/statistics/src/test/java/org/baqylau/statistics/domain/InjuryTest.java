package org.baqylau.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baqylau.events.Claimant;
import org.baqylau.events.DetentionLogged;
import org.baqylau.events.Milestones;
import org.baqylau.events.StatedTime;
import org.baqylau.events.standing.ClaimedTime;
import org.baqylau.events.standing.DetentionEntry;
import org.baqylau.events.standing.StandingDetention;
import org.junit.jupiter.api.Test;

/** Which claims are of one injury. */
class InjuryTest {

    private final List<DetentionEntry> entries = new ArrayList<>();

    @Test
    void isOneWhoeverClaimsItAndCountsFromTheEarliestClaim() {
        claim("a", Claimant.CUSTODY_REGISTER, "10:00");
        claim("b", Claimant.LAWYER, "09:00");
        claim("c", Claimant.FAMILY, "17:00");

        assertThat(injuries()).containsExactly(injury("09:00", "a", "b", "c"));
    }

    @Test
    void areAsManyAsOneClaimantSaysWithWhatOthersSayNearestToEach() {
        claim("a", Claimant.LAWYER, "10:00");
        claim("b", Claimant.LAWYER, "14:00");
        claim("c", Claimant.CUSTODY_REGISTER, "13:00");

        assertThat(injuries()).containsExactly(injury("10:00", "a"), injury("13:00", "b", "c"));
    }

    @Test
    void goByTheRegisterWhereOthersSayAsMany() {
        claim("a", Claimant.CUSTODY_REGISTER, "10:00");
        claim("b", Claimant.CUSTODY_REGISTER, "12:00");
        claim("c", Claimant.LAWYER, "12:10");
        claim("d", Claimant.LAWYER, "20:00");

        assertThat(injuries()).containsExactly(injury("10:00", "a"), injury("12:00", "b", "c", "d"));
    }

    /** All entries are recorded at the midnight after. */
    @Test
    void isOneThoughItsOnlyClaimLiesAfterItsRecording() {
        claimOn("2024-05-02", "a", Claimant.CUSTODY_REGISTER, "00:01");

        assertThat(injuries()).extracting(Injury::claims).containsExactly(Set.of("a"));
    }

    @Test
    void goByTheClaimsThatCanBeBelievedWhereThereAreAny() {
        claimOn("2024-05-02", "a", Claimant.CUSTODY_REGISTER, "00:01");
        claim("b", Claimant.LAWYER, "10:00");

        assertThat(injuries()).containsExactly(injury("10:00", "b"));
    }

    @Test
    void areNoneWhereNoneWasFound() {
        assertThat(injuries()).isEmpty();
    }

    private static Injury injury(String at, String... claims) {
        return new Injury(Instant.parse("2024-05-01T" + at + ":00Z"), Set.of(claims));
    }

    private List<Injury> injuries() {
        entries.sort(Comparator.comparing(entry -> entry.at().first()));
        return Injury.of(new StandingDetention("t", entries, "f", null, List.of(), List.of(), Map.of()));
    }

    private void claim(String id, Claimant claimant, String at) {
        claimOn("2024-05-01", id, claimant, at);
    }

    private void claimOn(String day, String id, Claimant claimant, String at) {
        var stated = StatedTime.parse(day + "T" + at + ":00Z");
        entries.add(new DetentionEntry(
                id,
                new DetentionLogged(
                        "t",
                        "f",
                        Milestones.INJURY_FOUND,
                        stated,
                        null,
                        claimant,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                ClaimedTime.of(stated, null),
                Instant.parse("2024-05-02T00:00:00Z"),
                "custody",
                List.of(id),
                stated,
                false));
    }
}
