package org.baqylau.local.sample;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The custody register: logs the milestones of a detention as clerks do, now and then with a wrong time that is
 * corrected, or a wrong entry that is voided and logged anew. What stands in the end is what happened.
 */
final class Register {

    static final String CORRECTED_WHY = "Қате жазылған уақыт түзетілді / Исправлена ошибка во времени";

    private static final String VOIDED_WHY = "Қате жазба / Ошибочная запись";
    private static final String APPREHENDED = "apprehended";
    private static final int NAMED_PER_MILLE = 5;

    private final long seed;
    private final Ids ids;
    private final Places.Draw isolators;

    Register(long seed, Ids ids, Places places) {
        this.seed = seed;
        this.ids = ids;
        this.isolators = places.drawOf("temporary_detention_isolator");
    }

    /** What a clerk does with one of the entries of a detention. */
    private enum Slip {
        NONE,
        CORRECTED,
        CORRECTED_BY_PROSECUTOR,
        VOIDED
    }

    void log(Scribe scribe, Detention detention, List<Entry> happened) {
        var entries = legible(detention, happened);
        int slipped = slipped(detention, entries);
        var slip = slip(detention);
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (i != slipped || slip == Slip.NONE) {
                entry(scribe, detention, entry, precision(detention, entry), i == 0);
            } else if (slip == Slip.VOIDED) {
                relog(scribe, detention, entry, i == 0);
            } else {
                String id = entry(scribe, detention, entry.at(wrong(detention, entry)), null, i == 0);
                if (slip == Slip.CORRECTED) {
                    correct(scribe, detention, entry, id);
                }
            }
        }
    }

    /** The correction that a prosecutor makes, where it is theirs to make. */
    void correctByProsecutor(Scribe scribe, Detention detention, List<Entry> happened) {
        if (slip(detention) == Slip.CORRECTED_BY_PROSECUTOR) {
            var entries = legible(detention, happened);
            var entry = entries.get(slipped(detention, entries));
            correct(scribe, detention, entry, ids.event(detention.id(), entry.key(), wrong(detention, entry)));
        }
    }

    private String entry(
            Scribe scribe, Detention detention, Entry entry, @Nullable String precision, boolean profiled) {
        boolean named = profiled && quirk(detention, "named").hit(NAMED_PER_MILLE);
        var at = cut(entry.at(), precision);
        var data = Data.of("detentionId", detention.id())
                .with("facilityId", entry.place().id())
                .with("milestone", entry.milestone())
                .with("at", at)
                .with("precision", precision)
                .with("claimant", "custody_register")
                .with("personRef", profiled ? personRef(detention) : null)
                .with("person", named ? Data.of("name", "Үлгі адам " + detention.id()) : null)
                .with("profile", profiled ? detention.profile() : null)
                .with("regimeOfLaw", profiled ? detention.regimeOfLaw() : null)
                .with("details", entry.details());
        return scribe.write("detention.logged", detention.source(), detention.id(), entry.key(), at, data);
    }

    private void relog(Scribe scribe, Detention detention, Entry entry, boolean profiled) {
        var chance = quirk(detention, "relogged");
        // A detention placed in the wrong isolator, or a wrong time.
        var mistaken = entry.place().equals(detention.place()) && chance.hit(500)
                ? entry.in(isolators.openOn(entry.at().toLocalDate(), chance))
                : entry.at(wrong(detention, entry));
        String id = entry(scribe, detention, mistaken, null, profiled);
        var voidedAt = detention.end().plusMinutes(chance.between(30, 4_000));
        scribe.write(
                "detention.voided",
                detention.source(),
                detention.id(),
                entry.key() + "/voided",
                voidedAt,
                Data.of("detentionId", detention.id()).with("entryId", id).with("reason", VOIDED_WHY));
        entry(scribe, detention, entry.as(entry.key() + "/anew"), null, profiled);
    }

    private void correct(Scribe scribe, Detention detention, Entry entry, String entryId) {
        var chance = quirk(detention, "corrected");
        scribe.write(
                "detention.corrected",
                detention.source(),
                detention.id(),
                entry.key() + "/corrected",
                detention.end().plusMinutes(chance.between(30, 9_000)),
                Data.of("detentionId", detention.id())
                        .with("entryId", entryId)
                        .with("at", entry.at())
                        .with("reason", CORRECTED_WHY));
    }

    /** Some apprehensions were never written down; but none whose want would move the detention into another year. */
    private List<Entry> legible(Detention detention, List<Entry> happened) {
        var day = detention.at().toLocalDate();
        boolean lastDay = day.equals(LocalDate.of(day.getYear(), 12, 31));
        if (happened.size() > 3 && !lastDay && quirk(detention, "unwritten").hit(10)) {
            var entries = new ArrayList<>(happened);
            entries.removeIf(entry -> entry.milestone().equals(APPREHENDED));
            return entries;
        }
        return happened;
    }

    private Slip slip(Detention detention) {
        int ticket = quirk(detention, "slip").below(1_000);
        if (ticket < 3 && Suspicion.full(detention)) {
            return Slip.CORRECTED_BY_PROSECUTOR;
        }
        return ticket < 15 ? Slip.CORRECTED : ticket < 25 ? Slip.VOIDED : Slip.NONE;
    }

    private int slipped(Detention detention, List<Entry> entries) {
        var chance = quirk(detention, "slipped");
        return chance.hit(500) ? 0 : chance.below(entries.size());
    }

    /** In January the old year; else another day, or an hour or two beside. */
    private OffsetDateTime wrong(Detention detention, Entry entry) {
        var chance = quirk(detention, "wrong");
        if (entry.at().getMonthValue() == 1 && chance.hit(500)) {
            return entry.at().minusYears(1);
        }
        return chance.hit(400)
                ? entry.at().plusDays(chance.hit(500) ? 1 : -1)
                : entry.at().plus(Duration.ofMinutes(chance.between(-150, 150)));
    }

    private @Nullable String precision(Detention detention, Entry entry) {
        int ticket = quirk(detention, entry.key()).below(1_000);
        if (ticket == 0 && entry.milestone().equals(APPREHENDED)) {
            return "day";
        }
        return ticket < 7 ? "hour" : ticket < 70 ? "minute" : null;
    }

    private static OffsetDateTime cut(OffsetDateTime at, @Nullable String precision) {
        if (precision == null) {
            return at;
        }
        return at.truncatedTo(
                switch (precision) {
                    case "day" -> ChronoUnit.DAYS;
                    case "hour" -> ChronoUnit.HOURS;
                    default -> ChronoUnit.MINUTES;
                });
    }

    /** Opaque; a few people are detained more than once. */
    private String personRef(Detention detention) {
        int person = quirk(detention, "person").hit(30) ? detention.index() / 5 : detention.index();
        return "P-" + Long.toHexString(Chance.hash(seed, detention.series() + detention.year() + '/' + person));
    }

    private Chance quirk(Detention detention, String what) {
        return Chance.of(seed, what + detention.series() + detention.year(), detention.index());
    }
}
