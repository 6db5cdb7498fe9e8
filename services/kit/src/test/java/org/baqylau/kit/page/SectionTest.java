package org.baqylau.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.kit.page.Section.ALERTS;
import static org.baqylau.kit.page.Section.FACILITIES;
import static org.baqylau.kit.page.Section.FIGURES;

import java.util.Set;
import org.baqylau.kit.access.Account;
import org.baqylau.kit.access.Roles;
import org.junit.jupiter.api.Test;

class SectionTest {

    @Test
    void isShownToThoseWhoseDoorsItHolds() {
        assertThat(Section.of(account(Roles.PROSECUTOR))).containsExactly(FACILITIES, ALERTS, FIGURES);
        assertThat(Section.of(account(Roles.CUSTODY))).containsExactly(FACILITIES, ALERTS);
        assertThat(Section.of(account(Roles.REPORTER))).containsExactly(FACILITIES, FIGURES);
        assertThat(Section.of(account(Roles.LAWYER))).containsExactly(FACILITIES);
    }

    @Test
    void holdsThePagesBelowIt() {
        assertThat(FACILITIES.contains("/facilities")).isTrue();
        assertThat(FACILITIES.contains("/facilities/F1")).isTrue();
        assertThat(FACILITIES.contains("/facilities-of-others")).isFalse();
    }

    private static Account account(String role) {
        return new Account("somebody", Set.of(role), Set.of(), Set.of(), Set.of());
    }
}
