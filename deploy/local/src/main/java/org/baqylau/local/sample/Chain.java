package org.baqylau.local.sample;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.baqylau.local.sample.Detention.Ending;

/** The milestones of a detention in their order, with the steps that somebody left out or took too late. */
final class Chain {

    private static final int THREE_HOURS = 180;
    private static final List<String> FOREIGNERS_NOTICES =
            List.of("general_prosecutor", "foreign_ministry", "interior_ministry", "national_security", "mission");

    private final long seed;

    Chain(long seed) {
        this.seed = seed;
    }

    /** Every step of a detention of the full year. */
    List<Entry> full(Detention detention) {
        var chance = Chance.of(seed, "chain" + detention.year(), detention.index());
        var steps = new Steps(detention, chance);
        int delivered = chance.between(12, 90);
        int protocol = protocol(chance);
        int placed = protocol + chance.between(35, 230);
        steps.station(1_000, "apprehended", 0);
        steps.station(900, "delivered", delivered);
        steps.station(850, "handed_to_investigator", delivered + chance.between(5, 75));
        steps.station(12, "phone_call_offered", delivered + chance.between(5, 60));
        steps.station(985, "protocol_drawn", protocol);
        steps.station(690, "rights_explained", protocol + chance.between(0, 6));
        steps.place(1_000, "placed", placed);
        boolean late = chance.hit(12);
        steps.place(
                930, "prosecutor_notified", protocol + (late ? chance.between(722, 1_100) : chance.between(40, 660)));
        steps.place(640, "relatives_notified", placed + chance.between(20, 700));
        if (detention.minor()) {
            steps.station(900, "guardians_notified", delivered + chance.between(5, 120));
        }
        if (detention.foreigner()) {
            for (var addressee : FOREIGNERS_NOTICES) {
                steps.told(700, addressee, placed + chance.between(30, 760));
            }
        }
        int counsel = placed + chance.between(20, 240);
        steps.place(470, "counsel_met", counsel);
        steps.place(620, "first_interview", counsel + chance.between(10, 200));
        injuries(steps, chance, placed);
        steps.end();
        return steps.entries();
    }

    /** Apprehension or placement, protocol and end: what the years before it carry. */
    List<Entry> brief(Detention detention) {
        var chance = Chance.of(seed, "chain" + detention.year(), detention.index());
        var steps = new Steps(detention, chance);
        steps.place(1_000, chance.hit(140) ? "placed" : "apprehended", 0);
        steps.place(985, "protocol_drawn", protocol(chance));
        steps.end();
        return steps.entries();
    }

    private static int protocol(Chance chance) {
        return chance.hit(30) ? chance.between(THREE_HOURS + 1, 420) : chance.between(95, THREE_HOURS - 3);
    }

    private static void injuries(Steps steps, Chance chance, int placed) {
        steps.place(140, "medical_examined", placed + chance.between(10, 90));
        if (chance.hit(7)) {
            int found = placed + chance.between(15, 300);
            steps.place(1_000, "injury_found", found);
            steps.place(
                    900,
                    "injury_notified",
                    found + (chance.hit(100) ? chance.between(1_450, 2_400) : chance.between(60, 1_400)));
        }
    }

    /** Collects entries, minutes counted from the apprehension. */
    private static final class Steps {

        private final Detention detention;
        private final Chance chance;
        private final List<Entry> entries = new ArrayList<>();

        private Steps(Detention detention, Chance chance) {
            this.detention = detention;
            this.chance = chance;
        }

        private void station(int perMille, String milestone, int minutes) {
            add(perMille, new Entry(milestone, detention.station(), after(minutes)));
        }

        private void place(int perMille, String milestone, int minutes) {
            add(perMille, new Entry(milestone, detention.place(), after(minutes)));
        }

        private void told(int perMille, String addressee, int minutes) {
            add(
                    perMille,
                    new Entry(
                            "mission_notified/" + addressee,
                            "mission_notified",
                            detention.place(),
                            after(minutes),
                            Data.of("addressee", addressee)));
        }

        private void end() {
            var ending = detention.ending();
            if (ending != Ending.NOT_RECORDED) {
                add(
                        1_000,
                        new Entry(
                                ending.milestone(),
                                ending.milestone(),
                                detention.place(),
                                detention.end(),
                                ending.details()));
            }
        }

        private void add(int perMille, Entry entry) {
            if (chance.hit(perMille)) {
                entries.add(entry);
            }
        }

        private OffsetDateTime after(int minutes) {
            return detention.at().plusSeconds(minutes * 60L + (minutes == 0 ? 0 : chance.below(60)));
        }

        /** Without steps that the end forestalled. */
        private List<Entry> entries() {
            entries.removeIf(entry -> entry.at().isAfter(detention.end()));
            return entries;
        }
    }
}
