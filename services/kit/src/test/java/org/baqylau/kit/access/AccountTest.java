package org.baqylau.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountTest {

    @Test
    void coversItsTerritoryAlone() {
        var account = Account.of(Map.of("preferred_username", "prosecutor-kar", "territory", List.of("KZ-KAR")));

        assertThat(account.covers("KZ-KAR")).isTrue();
        assertThat(account.covers("KZ-ALA")).isFalse();
        assertThat(account.covers(null)).isFalse();
        assertThat(account.covers("*")).isFalse();
    }

    @Test
    void coversTheWholeCountryAlsoWhereNoRegionIsKnown() {
        var account = Account.of(Map.of("preferred_username", "prosecutor", "territory", List.of("*")));

        assertThat(account.covers("KZ-ALA")).isTrue();
        assertThat(account.covers(null)).isTrue();
        assertThat(account.coversEverywhere()).isTrue();
    }

    @Test
    void isGrantedNothingByAClaimThatIsAbsentOrOfAnotherShape() {
        var account = Account.of(Map.of("sub", "somebody", "groups", "admin", "territory", "*"));

        assertThat(account).isEqualTo(new Account("somebody", Set.of(), Set.of(), Set.of(), Set.of()));
        assertThat(account.covers("KZ-ALA")).isFalse();
    }

    @Test
    void hasTheRolesOfItsGroups() {
        var account = Account.of(Map.of("sub", "x", "groups", List.of("monitor")));

        assertThat(account.has(Roles.MONITOR)).isTrue();
        assertThat(account.hasAny(Roles.PROSECUTOR, Roles.MONITOR)).isTrue();
        assertThat(account.hasAny(Roles.PROSECUTOR, Roles.ADMIN)).isFalse();
    }
}
