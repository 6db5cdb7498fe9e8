package org.baqylau.limits.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.baqylau.limits.application.PacksInUse;
import org.baqylau.limits.application.PacksInUse.InUse;
import org.baqylau.limits.application.PacksInUse.Refused;
import org.baqylau.limits.application.PacksInUse.Source;
import org.baqylau.limits.domain.KzLimits;
import org.junit.jupiter.api.Test;

class PacksDoorTest {

    @Test
    void showsWhatRunsWithWhatWasRefusedForItAndThenWhatHasNoPlace() {
        var packs = new PacksInUse(
                List.of(new InUse(KzLimits.PACK, Source.KEPT, "f1")),
                "f",
                List.of(new Refused("kz.json", "kz", "line 3"), new Refused("b.json", null, "no text")));

        assertThat(new PacksDoor(packs).inUse().items())
                .extracting(
                        PacksDoor.PackView::jurisdiction,
                        PacksDoor.PackView::fingerprint,
                        PacksDoor.PackView::source,
                        PacksDoor.PackView::refused)
                .containsExactly(tuple("kz", "f1", "kept", "line 3"), tuple(null, null, null, "no text"));
    }
}
