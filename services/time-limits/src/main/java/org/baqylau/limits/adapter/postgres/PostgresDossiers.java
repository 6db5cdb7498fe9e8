package org.baqylau.limits.adapter.postgres;

import java.util.ArrayList;
import java.util.Optional;
import org.baqylau.events.standing.RecordedEvent;
import org.baqylau.kit.log.Tables;
import org.baqylau.kit.log.derive.Derivation;
import org.baqylau.kit.log.derive.Derived;
import org.baqylau.kit.log.derive.Facts;
import org.baqylau.limits.application.Dossiers;
import org.baqylau.limits.domain.Kept;

/** Detentions, derived from their stored facts by the function that the projection uses. */
public final class PostgresDossiers implements Dossiers {

    private final Tables tables;
    private final Derivation<RecordedEvent, Kept> derivation;

    public PostgresDossiers(Tables tables, Derivation<RecordedEvent, Kept> derivation) {
        this.tables = tables;
        this.derivation = derivation;
    }

    @Override
    public Optional<Whole> find(String detentionId) {
        return tables.read(connection -> {
            var kept = Derived.now(connection, derivation, "detention/" + detentionId);
            if (kept.isEmpty() || !(kept.get() instanceof Kept.OfDetention detention)) {
                return Optional.empty();
            }
            var facts = new Facts<>(connection, derivation);
            var all = new ArrayList<>(facts.of("detention/" + detentionId));
            all.addAll(facts.of("limits/" + detentionId));
            return Optional.of(new Whole(detention.dossier(), all));
        });
    }
}
