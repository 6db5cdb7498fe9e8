package org.baqylau.limits.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baqylau.kit.testing.RealServers;
import org.baqylau.limits.adapter.postgres.KeptPacksInTables;
import org.baqylau.limits.application.KeptPacks.Kept;
import org.junit.jupiter.api.Test;

/** The texts of the operator's packs outlive every rebuild. */
class KeptPacksTest {

    @Test
    void areThoseThatWereKeptLastWhateverIsBuiltAnew() throws Exception {
        try (var fixture = new Fixture()) {
            var packs = new KeptPacksInTables(RealServers.database());
            packs.keep(List.of(new Kept("a.json", "aa", "{}"), new Kept("b.json", "bb", "{\"x\": \"ә\"}")));
            packs.keep(List.of(new Kept("b2.json", "bb", "{\"x\": \"ә\"}")));

            fixture.forgetEverything();

            assertThat(packs.all()).containsExactly(new Kept("b2.json", "bb", "{\"x\": \"ә\"}"));
            packs.keep(List.of());
            assertThat(packs.all()).isEmpty();
        }
    }
}
