package org.baqylau.limits.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All limit packs, the first being that of the country where facts without a place belong. */
public record Law(List<Pack> packs) {

    public Law {
        packs = List.copyOf(packs);
        if (packs.isEmpty()) {
            throw new IllegalArgumentException("no limit pack");
        }
    }

    public Optional<Pack> pack(String jurisdiction) {
        return packs.stream()
                .filter(pack -> pack.jurisdiction().equals(jurisdiction))
                .findFirst();
    }

    /** The pack in whose territory a detention or a duty began. */
    public Pack at(Dossier dossier) {
        return at(dossier.where(), dossier.known() ? dossier.claims().getFirst().first() : Instant.EPOCH);
    }

    public Pack at(Monitoring monitoring) {
        return at(Where.of(monitoring.facility()), monitoring.registered());
    }

    private Pack at(Where where, Instant instant) {
        var country = where.countryOn(where.localDay(instant));
        if (country.isPresent()) {
            for (var pack : packs) {
                if (pack.regions().contains(country.get())) {
                    return pack;
                }
            }
        }
        return packs.getFirst();
    }

    /** Those that are only set beside the law of others. */
    public List<Pack> benchmarks() {
        return packs.stream().filter(Pack::benchmark).toList();
    }
}
