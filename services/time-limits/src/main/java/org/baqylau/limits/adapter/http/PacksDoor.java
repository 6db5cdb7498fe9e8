package org.baqylau.limits.adapter.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baqylau.codes.Labels;
import org.baqylau.kit.paging.Page;
import org.baqylau.limits.application.PacksInUse;
import org.jspecify.annotations.Nullable;

/** Which law runs, from where, and what was refused; open to everyone. */
@Path("/api/limits/packs")
@Produces(MediaType.APPLICATION_JSON)
public class PacksDoor {

    private final PacksInUse packs;

    PacksDoor(PacksInUse packs) {
        this.packs = packs;
    }

    /**
     * A pack that runs, or a file that was refused and in whose place none runs.
     *
     * @param source {@code shipped}, {@code folder} or {@code kept}; null where no pack runs
     * @param refused why a file that was to take its place cannot be used
     */
    public record PackView(
            @Nullable String jurisdiction,
            @Nullable Labels name,
            @Nullable String fingerprint,
            @Nullable String source,
            @Nullable String refused) {}

    @GET
    @PermitAll
    public Page<PackView> inUse() {
        var left = new ArrayList<>(packs.refused());
        var views = new ArrayList<PackView>();
        for (var inUse : packs.packs()) {
            var ofIt = left.stream()
                    .filter(refused -> inUse.pack().jurisdiction().equals(refused.jurisdiction()))
                    .toList();
            left.removeAll(ofIt);
            views.add(new PackView(
                    inUse.pack().jurisdiction(),
                    inUse.pack().name(),
                    inUse.fingerprint(),
                    inUse.source().name().toLowerCase(Locale.ROOT),
                    messages(ofIt)));
        }
        for (var refused : left) {
            views.add(new PackView(refused.jurisdiction(), null, null, null, refused.message()));
        }
        return new Page<>(List.copyOf(views), null);
    }

    private static @Nullable String messages(List<PacksInUse.Refused> refused) {
        return refused.isEmpty()
                ? null
                : String.join(
                        "; ", refused.stream().map(PacksInUse.Refused::message).toList());
    }
}
