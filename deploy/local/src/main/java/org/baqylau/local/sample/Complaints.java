package org.baqylau.local.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Complaints by receiver and year, and their way: forwarded, answered, appealed, withdrawn, filed twice and voided. */
final class Complaints {

    static final String PENAL_COMMITTEE = "penal_committee";
    static final List<String> CONSISTENCIES = List.of(
            "not_consistent", "consistent_with", "consistent_with", "highly_consistent", "typical_of", "diagnostic_of");

    private static final ZoneId NATION = ZoneId.of("Asia/Almaty");
    private static final List<String> CHANNELS = List.of(
            "post",
            "post",
            "post",
            "via_administration",
            "via_administration",
            "reception",
            "reception",
            "hotline",
            "website",
            "complaint_box",
            "lawyer",
            "terminal",
            "court",
            "during_visit",
            "other");
    private static final List<String> OTHER_CATEGORIES = List.of(
            "early_release",
            "early_release",
            "early_release",
            "conditions",
            "conditions",
            "health_care",
            "health_care",
            "contact_with_family",
            "access_to_lawyer",
            "detention_time",
            "property",
            "reprisal",
            "other",
            "other",
            "other");
    private static final List<String> REPRISALS =
            List.of("discipline", "transfer", "segregation", "threat", "loss_of_benefit", "other");

    private final long seed;
    private final Series series;
    private final Places.Draw penal;
    private final Places.Draw police;

    Complaints(long seed, Places places, Series series) {
        this.seed = seed;
        this.series = series;
        this.penal = places.draw(Place::penal);
        this.police = places.draw(place -> place.type().equals("temporary_detention_isolator")
                || place.type().equals("police_station"));
    }

    void year(Scribe scribe, String receiver, int year) {
        String name = "complaints_" + receiver;
        int count = series.count(name, year);
        var staff = new Deck(Chance.of(seed, "staff" + receiver, year), count, series.count(name + "_staff", year));
        for (int index = 0; index < count; index++) {
            var chance = Chance.of(seed, name + year, index);
            boolean counted = receiver.equals(PENAL_COMMITTEE);
            boolean onStaff = counted ? staff.part(index) == 0 : chance.hit(90);
            var day = Days.of(year, index, count);
            var place = place(receiver, day, chance);
            var complaint = new Complaint(
                    "K-%s-%d-%05d".formatted(receiver.substring(0, 3), year, index + 1),
                    receiver,
                    series.source(name, year),
                    place,
                    at(place, day, chance),
                    onStaff ? ofStaff(chance) : chance.pick(OTHER_CATEGORIES),
                    onStaff);
            file(scribe, complaint, chance);
            follow(scribe, complaint, chance);
        }
    }

    private record Complaint(
            String id,
            String receiver,
            Source source,
            @Nullable Place place,
            OffsetDateTime filedAt,
            String category,
            boolean onStaff) {

        private Data data() {
            return Data.of("complaintId", id);
        }

        private void next(Scribe scribe, String type, OffsetDateTime at, Data data) {
            scribe.write(type, source, id, type, at, data);
        }
    }

    private @Nullable Place place(String receiver, LocalDate day, Chance chance) {
        if (chance.hit(70)) {
            return null;
        }
        return receiver.equals(PENAL_COMMITTEE) || chance.hit(700)
                ? penal.openOn(day, chance)
                : police.openOn(day, chance);
    }

    private static OffsetDateTime at(@Nullable Place place, LocalDate day, Chance chance) {
        int second = Days.between(chance, 8, 20);
        return place == null
                ? day.atTime(LocalTime.ofSecondOfDay(second)).atZone(NATION).toOffsetDateTime()
                : place.at(day, second);
    }

    private static String ofStaff(Chance chance) {
        int ticket = chance.below(1_000);
        return ticket < 90 ? "torture" : ticket < 430 ? "ill_treatment" : "unlawful_staff_action";
    }

    private static void file(Scribe scribe, Complaint complaint, Chance chance) {
        var place = complaint.place();
        var data = complaint
                .data()
                .with("facilityId", place == null ? null : place.id())
                .with("place", place == null ? "Қазақстан, мекеме көрсетілмеген" : null)
                .with("channel", chance.pick(CHANNELS))
                .with("receivedBy", complaint.receiver())
                .with("category", complaint.category())
                .with("accusedAgency", complaint.onStaff() ? accused(place) : null)
                .with("injuryAlleged", complaint.onStaff() && chance.hit(380))
                .with("filedAt", complaint.filedAt())
                .with(
                        "happenedAt",
                        complaint.onStaff() && chance.hit(600)
                                ? complaint.filedAt().minusHours(chance.between(5, 900))
                                : null)
                .with("complainant", chance.hit(40) ? Data.of("name", "Үлгі адам " + complaint.id()) : null)
                .with(
                        "narrative",
                        chance.hit(80) ? "Ойдан шығарылған мәтін / Вымышленный текст. " + complaint.id() : null);
        complaint.next(scribe, "complaint.filed", complaint.filedAt(), data);
        if (chance.hit(10)) {
            filedTwice(scribe, complaint, data, chance);
        }
    }

    private static String accused(@Nullable Place place) {
        return place == null || place.penal() ? "penal_system" : "interior";
    }

    private static void filedTwice(Scribe scribe, Complaint complaint, Data data, Chance chance) {
        String id = complaint.id() + "-B";
        var filedAt = complaint.filedAt().plusMinutes(chance.between(1, 600));
        scribe.write(
                "complaint.filed",
                complaint.source(),
                id,
                "filed",
                filedAt,
                data.but("complaintId", id).but("filedAt", filedAt));
        scribe.write(
                "complaint.voided",
                complaint.source(),
                id,
                "voided",
                filedAt.plusHours(chance.between(1, 100)),
                Data.of("complaintId", id).with("reason", chance.hit(800) ? "duplicate" : "error"));
    }

    private static void follow(Scribe scribe, Complaint complaint, Chance chance) {
        var filedAt = complaint.filedAt();
        if (chance.hit(140)) {
            var at = filedAt.plusHours(chance.between(2, 240));
            complaint.next(
                    scribe,
                    "complaint.forwarded",
                    at,
                    complaint.data().with("to", "prosecutor").with("at", at));
        }
        if (chance.hit(10)) {
            complaint.next(
                    scribe,
                    "complaint.withdrawn",
                    filedAt.plusHours(chance.between(20, 400)),
                    complaint
                            .data()
                            .with("reason", "Өтініш иесінің өтініші бойынша")
                            .with(
                                    "circumstances",
                                    chance.pick(List.of("voluntary", "voluntary", "pressure_alleged", "unknown"))));
        } else if (chance.hit(420)) {
            answer(scribe, complaint, chance);
        }
        if (complaint.onStaff()) {
            afterwards(scribe, complaint, chance);
        }
    }

    private static void answer(Scribe scribe, Complaint complaint, Chance chance) {
        int ticket = chance.below(1_000);
        String outcome = ticket < 90
                ? "upheld"
                : ticket < 210
                        ? "partly_upheld"
                        : ticket < 780 ? "not_upheld" : ticket < 880 ? "inadmissible" : "referred";
        var at = complaint.filedAt().plusHours(chance.between(260, 900));
        complaint.next(
                scribe,
                "complaint.answered",
                at,
                complaint
                        .data()
                        .with("by", complaint.receiver())
                        .with("outcome", outcome)
                        .with("at", at));
        if (outcome.equals("not_upheld") && chance.hit(50)) {
            var appealed = at.plusHours(chance.between(20, 300));
            complaint.next(
                    scribe,
                    "complaint.appealed",
                    appealed,
                    complaint
                            .data()
                            .with("to", chance.hit(600) ? "prosecutor" : "court")
                            .with("at", appealed));
        }
    }

    private static void afterwards(Scribe scribe, Complaint complaint, Chance chance) {
        if (chance.hit(60)) {
            String id = "X-" + complaint.id();
            var at = complaint.filedAt().plusHours(chance.between(10, 200));
            complaint.next(
                    scribe,
                    "examination.recorded",
                    at,
                    Data.of("examinationId", id)
                            .with("complaintId", complaint.id())
                            .with("at", at)
                            .with("byForensicExpert", chance.hit(700))
                            .with("consistency", chance.pick(CONSISTENCIES)));
        }
        if (chance.hit(30)) {
            var at = complaint.filedAt().plusHours(chance.between(30, 900));
            complaint.next(
                    scribe,
                    "reprisal.reported",
                    at,
                    complaint.data().with("kind", chance.pick(REPRISALS)).with("at", at));
        }
    }
}
