package org.baqylau.limits.adapter.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.baqylau.codes.Codes;
import org.baqylau.codes.Labels;
import org.baqylau.codes.Regions;
import org.baqylau.kit.language.CurrentLanguage;
import org.baqylau.limits.domain.Law;
import org.jspecify.annotations.Nullable;

/** Codes and limits in the reader's language, for the pages. */
@ApplicationScoped
class Spoken {

    private static final Map<String, String> COLOURS = Map.of(
            "breached",
            "govuk-tag--red",
            "under_1h",
            "govuk-tag--orange",
            "under_3h",
            "govuk-tag--yellow",
            "met_late",
            "govuk-tag--orange",
            "uncertain",
            "govuk-tag--purple",
            "met",
            "govuk-tag--green",
            "running",
            "govuk-tag--blue");

    private final Law law;
    private final CurrentLanguage language;

    Spoken(Law law, CurrentLanguage language) {
        this.law = law;
        this.language = language;
    }

    String of(Labels labels) {
        return labels.in(language.get().locale());
    }

    String label(String list, String code) {
        return of(Codes.standard().label(list, code));
    }

    /** The title of a limit. */
    String limit(String id, int version) {
        return law.packs().stream()
                .flatMap(pack -> pack.limits().version(id, version).stream())
                .findFirst()
                .map(limit -> of(limit.title()))
                .orElse(id);
    }

    /** Whom a limit is owed to; empty where it names nobody. */
    String addressee(String id, int version, @Nullable String code) {
        return law.packs().stream()
                .flatMap(pack -> pack.limits().version(id, version).stream())
                .flatMap(limit -> limit.addressees().stream())
                .filter(addressee -> addressee.code().equals(code))
                .findFirst()
                .map(addressee -> of(addressee.name()))
                .orElse("");
    }

    /** A milestone of the contract or of a pack. */
    String milestone(String code) {
        return law.packs().stream()
                .flatMap(pack -> pack.milestones().stream())
                .filter(own -> own.code().equals(code))
                .findFirst()
                .map(own -> of(own.name()))
                .orElseGet(() -> label("milestone", code));
    }

    /** The clock of a region; that of the country where it is not known. */
    static ZoneId zone(@Nullable String region, Instant at) {
        return Regions.standard()
                .find(region == null ? "" : region)
                .map(known -> known.zoneAt(at))
                .orElse(Regions.COUNTRY_ZONE);
    }

    /** The class of a tag for a band or a state. */
    static String colour(String code) {
        return COLOURS.getOrDefault(code, "govuk-tag--grey");
    }
}
