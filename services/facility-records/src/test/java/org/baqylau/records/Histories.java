package org.baqylau.records;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Histories of all kinds of record, from a seed: amended, withdrawn, voided, corrected, some waiting for ever. */
final class Histories {

    private static final OffsetDateTime START = OffsetDateTime.parse("2012-01-01T00:00:00.123456789+06:00");
    private static final List<String> REGIONS = List.of("KZ-KAR", "KZ-ALA", "KZ-MAN");

    private final Random chance;
    private final String run;
    private final List<Stated> facts = new ArrayList<>();
    private int ids;

    Histories(long seed) {
        System.out.println("Histories of seed " + seed);
        chance = new Random(seed);
        run = "s" + seed;
        for (int i = 0; i < 4; i++) {
            facility("f-" + run + "-" + i);
        }
        for (int i = 0; i < 6; i++) {
            visit("v-" + run + "-" + i);
            complaint("c-" + run + "-" + i);
            detention("d-" + run + "-" + i);
        }
        add(Stated.visit("v-" + run + "-waits", "f-" + run + "-never"));
    }

    /** In any order, some told twice. */
    List<Stated> shuffled() {
        var shuffled = new ArrayList<>(facts);
        for (var fact : facts) {
            if (chance.nextInt(10) == 0) {
                shuffled.add(fact);
            }
        }
        Collections.shuffle(shuffled, chance);
        return shuffled;
    }

    private void add(Stated fact) {
        facts.add(new Stated(run + "-" + ids++, fact.type(), fact.subject(), time(), fact.account(), fact.data()));
    }

    private String lastId() {
        return facts.getLast().id();
    }

    private String time() {
        return START.plusMinutes(chance.nextInt(500_000)).toString();
    }

    private String anyFacility() {
        return "f-" + run + "-" + chance.nextInt(4);
    }

    private String anyDetention() {
        return "d-" + run + "-" + chance.nextInt(6);
    }

    private void facility(String id) {
        add(Stated.facility(id, REGIONS.get(chance.nextInt(3))));
        for (int i = 0; i < 3; i++) {
            add(Stated.changed(
                    id,
                    "201" + i + "-03-01",
                    "\"region\":\"%s\",\"capacity\":%d".formatted(REGIONS.get(chance.nextInt(3)), chance.nextInt(90))));
            add(Stated.population(id, "2012-0" + (1 + chance.nextInt(3)) + "-01", chance.nextInt(90)));
        }
        if (chance.nextBoolean()) {
            add(Stated.closed(id, "2013-01-01"));
        }
        add(Stated.death(id, chance.nextBoolean()));
        add(Stated.incident(id));
        add(Stated.duty("du-" + id, id));
        add(Stated.suspected("du-" + id, "\"dutyId\":\"du-" + id + "\""));
    }

    private String report(String id) {
        return Stated.report(id, anyFacility())
                .replace("2012-05-10T10:00:00", "2012-05-10T10:00:00." + (100_000_000 + chance.nextInt(899_999_999)))
                .replace(
                        "\"spotChecks\":[]",
                        "\"spotChecks\":["
                                + Stated.spotCheck(anyDetention(), "placed", chance.nextBoolean() ? "" : Stated.TIME)
                                + "]")
                .replace("\"granted\"", chance.nextBoolean() ? "\"denied\"" : "\"granted\"");
    }

    private void visit(String id) {
        add(Stated.of("monitor", "visit.reported", id, report(id)));
        for (int i = chance.nextInt(3); i > 0; i--) {
            add(Stated.amended(id, report(id)));
        }
        if (chance.nextInt(3) == 0) {
            add(Stated.withdrawn(id));
        }
        add(Stated.reprisal(id, "\"visitId\":\"" + id + "\""));
        add(Stated.answered(id + "-r", "accepted"));
        add(Stated.verified(id + "-r", "v-" + run + "-" + chance.nextInt(7), "repeated"));
    }

    private void complaint(String id) {
        add(Stated.complaint("ombudsman", id, chance.nextBoolean() ? anyFacility() : ""));
        add(Stated.step(id, "forwarded", "\"to\":\"court\",\"at\":\"2012-06-01T10:00:00+06:00\""));
        add(Stated.step(
                id, "answered", "\"by\":\"court\",\"outcome\":\"upheld\",\"at\":\"2012-06-03T10:00:00+06:00\""));
        switch (chance.nextInt(4)) {
            case 0 -> add(Stated.step(id, "voided", "\"reason\":\"error\""));
            case 1 -> add(Stated.step(id, "withdrawn", "\"reason\":\"other\",\"circumstances\":\"unknown\""));
            default -> {}
        }
        add(Stated.examination(id, "\"complaintId\":\"" + id + "\""));
        add(Stated.criminalCase("prosecutor", "k-" + id, anyFacility()));
        add(Stated.concluded("k-" + id));
    }

    private void detention(String id) {
        for (var milestone : List.of("apprehended", "placed", "released")) {
            add(entry(id, milestone));
            String entry = lastId();
            if (chance.nextInt(3) == 0) {
                add(Stated.entryCorrected(id, entry, time()));
            }
            if (chance.nextInt(4) == 0) {
                add(Stated.entryVoided(id, entry));
            }
        }
        add(Stated.entryCorrected(id, "never", time()));
        add(Stated.examination(id, "\"detentionId\":\"" + id + "\""));
        add(Stated.judged(id, "\"detentionId\":\"" + id + "\"", 1, "met"));
        add(Stated.suspected(id, "\"detentionId\":\"" + id + "\""));
    }

    private Stated entry(String id, String milestone) {
        var entry = Stated.entry("custody", id, anyFacility(), milestone, time(), "custody_register");
        return milestone.equals("released")
                ? entry.with("\"claimant\"", "\"details\":{\"ground\":\"court\"},\"claimant\"")
                : entry;
    }
}
