package org.baqylau.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.baqylau.codes.Region;
import org.baqylau.codes.Regions;
import org.junit.jupiter.api.Test;

class LocalAccountTest {

    @Test
    void areThoseOfTheContractWithOneForEachRegionOfThreeRoles() {
        var names = new TreeSet<>(List.of(
                "monitor",
                "ombudsman",
                "prosecutor",
                "prosecutor-2",
                "custody",
                "intake_desk",
                "registry",
                "authority",
                "lawyer",
                "statistician",
                "statistician-2",
                "reporter",
                "auditor",
                "admin"));
        assertThat(LocalAccount.all()).containsKeys(names.toArray(String[]::new));
        for (var name : names) {
            assertThat(account(name).territory()).as(name).containsExactly("*");
            assertThat(account(name).role()).isEqualTo(name.replace("-2", ""));
        }
        for (var region : Regions.standard().all().stream().map(Region::code).toList()) {
            for (var role : List.of("monitor", "prosecutor", "custody")) {
                String name = role + "-" + region.substring(3).toLowerCase(Locale.ROOT);
                names.add(name);
                assertThat(account(name).role()).as(name).isEqualTo(role);
                assertThat(account(name).territory()).as(name).containsExactly(region);
                assertThat(account(name).bodies())
                        .as(name)
                        .isEqualTo(account(role).bodies());
            }
        }
        assertThat(LocalAccount.all().keySet()).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void actForTheBodiesAndAgenciesOfTheirRole() {
        assertThat(account("monitor").bodies())
                .contains("public_monitoring_commission", "national_preventive_mechanism", "ngo")
                .doesNotContain("ombudsman", "ombudsman_working_group", "prosecutor");
        assertThat(account("ombudsman").bodies()).contains("ombudsman", "ombudsman_working_group");
        assertThat(account("prosecutor").bodies()).contains("prosecutor").doesNotContain("ombudsman", "ngo");
        assertThat(account("custody").bodies()).isEmpty();
        assertThat(account("authority").agencies()).isNotEmpty();
        assertThat(LocalAccount.all().values())
                .filteredOn(account -> !account.role().equals("authority"))
                .allSatisfy(account -> assertThat(account.agencies()).isEmpty());
    }

    private static LocalAccount account(String name) {
        return Objects.requireNonNull(LocalAccount.all().get(name), name);
    }
}
