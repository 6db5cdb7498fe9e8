package org.baqylau.limits.adapter.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.baqylau.kit.language.Language;
import org.baqylau.kit.language.Texts;
import org.baqylau.limits.application.ReplayLaw;
import org.baqylau.limits.domain.Limit;

/** What one must know to read a replay. */
@ApplicationScoped
class ReplayNotes {

    private static final String BUNDLE = "explanations/replay";

    private final Texts texts;

    ReplayNotes(Texts texts) {
        this.texts = texts;
    }

    List<String> of(ReplayLaw.Order order, Language language) {
        var notes = new ArrayList<String>();
        notes.add(text(language, "at"));
        var alteration = order.alteration();
        var limits = order.pack().limits();
        if (alteration == null) {
            if (limits.all().stream().anyMatch(limit -> limit.on() instanceof Limit.On.Visits)) {
                notes.add(text(language, "visits"));
            }
        } else if (alteration.version() != null) {
            notes.add(text(language, "version", alteration.limit(), alteration.version()));
        }
        boolean unverified = limits.all().stream()
                .anyMatch(limit ->
                        !limit.verified() && (alteration == null || limit.id().equals(alteration.limit())));
        if (unverified) {
            notes.add(text(language, "unverified"));
        }
        return notes;
    }

    private String text(Language language, String key, Object... arguments) {
        return texts.text(BUNDLE, language, key, List.of(arguments));
    }
}
