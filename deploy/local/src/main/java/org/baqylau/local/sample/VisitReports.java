package org.baqylau.local.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the bodies report of their visits; now and then with a mistake that they amend, or twice and then withdrawn. */
final class VisitReports {

    private static final int AMENDED_PER_MILLE = 20;
    private static final int DUPLICATED_PER_MILLE = 15;

    private final long seed;
    private final Visiting visiting;
    private final Custody custody;

    VisitReports(long seed, Visiting visiting, Custody custody) {
        this.seed = seed;
        this.visiting = visiting;
        this.custody = custody;
    }

    void year(Scribe scribe, String body, int year) {
        for (int index = 0; index < visiting.count(body, year); index++) {
            var visit = visiting.of(body, year, index);
            var chance = Chance.of(seed, "report" + body + year, index);
            var report = report(visit, chance);
            if (chance.hit(AMENDED_PER_MILLE)) {
                amended(scribe, visit, report, chance);
            } else {
                reported(scribe, visit, visit.id(), report);
            }
            if (chance.hit(DUPLICATED_PER_MILLE)) {
                withdrawn(scribe, visit, report, chance);
            }
        }
    }

    private static void reported(Scribe scribe, VisitPlan visit, String id, Data report) {
        scribe.write("visit.reported", visit.source(), id, "reported", visit.endedAt(), report);
    }

    /** First with a wrong day (in January and December that may be another year) or a wrong number, then rightly. */
    private static void amended(Scribe scribe, VisitPlan visit, Data report, Chance chance) {
        int days = chance.hit(500) ? chance.between(1, 40) : 0;
        var mistaken = report.but("startedAt", visit.startedAt().minusDays(days))
                .but("endedAt", visit.endedAt().minusDays(days))
                .but("complaintsReceived", chance.between(0, 9));
        reported(scribe, visit, visit.id(), mistaken);
        scribe.write(
                "visit.amended",
                visit.source(),
                visit.id(),
                "amended",
                visit.endedAt().plusDays(chance.between(1, 20)),
                Data.of("visitId", visit.id())
                        .with("reason", "Есепте қате болды / В отчёте была ошибка")
                        .with("report", report));
    }

    /** The same visit under another id, by mistake. */
    private static void withdrawn(Scribe scribe, VisitPlan visit, Data report, Chance chance) {
        String id = visit.id() + "-B";
        reported(
                scribe,
                visit,
                id,
                report.but("visitId", id).but("findings", List.of()).but("recommendations", List.of()));
        scribe.write(
                "visit.withdrawn",
                visit.source(),
                id,
                "withdrawn",
                visit.endedAt().plusHours(chance.between(1, 200)),
                Data.of("visitId", id).with("reason", chance.hit(700) ? "duplicate" : "error"));
    }

    private Data report(VisitPlan visit, Chance chance) {
        boolean commission = visit.body().equals(Visiting.COMMISSION);
        String commissionId = commission
                ? Commissions.of(
                        visit.place().town().region(), visit.startedAt().toLocalDate())
                : null;
        return Data.of("visitId", visit.id())
                .with("facilityId", visit.place().id())
                .with("body", visit.body())
                .with("commissionId", commissionId)
                .with("members", members(visit, commissionId, chance))
                .with("kind", visit.kind())
                .with("announced", chance.hit(visit.kind().equals("special") ? 0 : 350))
                .with("startedAt", visit.startedAt())
                .with("endedAt", visit.endedAt())
                .with("access", access(chance))
                .with("interviews", interviews(chance))
                .with("complaintsReceived", chance.hit(700) ? 0 : chance.between(1, 6))
                .with("conditions", conditions(visit.place(), chance))
                .with(
                        "findings",
                        visit.findings().stream().map(VisitReports::finding).toList())
                .with("recommendations", recommendations(visit))
                .with("spotChecks", spotChecks(visit, chance))
                .with("dissent", chance.hit(4) ? "Бір қатысушы басқа пікірде болды." : null);
    }

    private static List<Data> members(VisitPlan visit, @Nullable String commissionId, Chance chance) {
        int first = chance.below(4);
        int count = chance.between(2, 4);
        var members = new ArrayList<Data>();
        for (int number = 0; number < count; number++) {
            String id = commissionId == null
                    ? visit.id().substring(2, 5) + "-" + (chance.below(20) * 5 + number)
                    : Commissions.member(commissionId, (first + number) % 5);
            members.add(Data.of("memberId", id)
                    .with("role", number == 0 ? "leader" : chance.hit(150) ? "expert" : "member"));
        }
        return members;
    }

    private static Data access(Chance chance) {
        int ticket = chance.below(1_000);
        if (ticket < 45) {
            return Data.of("outcome", "delayed")
                    .with("delayMinutes", chance.between(10, 180))
                    .with("reason", "Басшылықтың рұқсатын күтті");
        } else if (ticket < 60) {
            return Data.of("outcome", "partial").with("reason", "Бір блок көрсетілмеді");
        }
        return Data.of("outcome", ticket < 63 ? "denied" : "granted");
    }

    private static Data interviews(Chance chance) {
        int total = chance.between(0, 24);
        return Data.of("total", total)
                .with("private", chance.below(total + 1))
                .with("women", chance.hit(700) ? 0 : chance.below(total + 1))
                .with("minors", chance.hit(850) ? 0 : chance.below(total + 1));
    }

    private static Data conditions(Place place, Chance chance) {
        if (chance.hit(150)) {
            return new Data();
        }
        return Data.of("areaPerPersonM2", BigDecimal.valueOf(chance.between(20, 62), 1))
                .with("complaintBoxPresent", chance.hit(880))
                .with("registerChecked", chance.hit(600))
                .with("lightAdequate", chance.hit(750))
                .with("ventilationAdequate", chance.hit(620))
                .with("sanitationAdequate", chance.hit(700))
                .with("bedPerPerson", chance.hit(930))
                .with("peopleHeld", chance.below(Math.max(1, place.capacity()) + 1));
    }

    private static Data finding(VisitPlan.Finding finding) {
        var theme = finding.theme();
        return Data.of("findingId", finding.id())
                .with("area", theme.area())
                .with("severity", finding.severity())
                .with("text", finding.inRussian() ? theme.ru() : theme.kk())
                .with("sources", finding.sources());
    }

    private List<Data> recommendations(VisitPlan visit) {
        var repeated = visit.follows() == null ? null : Recommendations.repeated(seed, visit.follows());
        var recommendations = new ArrayList<Data>();
        for (var finding : visit.findings()) {
            var recommendation = finding.recommendation();
            if (recommendation != null) {
                var theme = finding.theme();
                recommendations.add(Data.of("recommendationId", recommendation.id())
                        .with("addressee", recommendation.addressee())
                        .with("text", finding.inRussian() ? theme.recommendationRu() : theme.recommendationKk())
                        .with("dueOn", recommendation.due() ? due(visit) : null)
                        .with("repeats", recommendations.isEmpty() ? repeated : null));
            }
        }
        return recommendations;
    }

    private static LocalDate due(VisitPlan visit) {
        return visit.endedAt().toLocalDate().plusMonths(3);
    }

    private List<Data> spotChecks(VisitPlan visit, Chance chance) {
        var detention = visit.checked();
        var checks = new ArrayList<Data>();
        if (detention != null) {
            for (var entry : custody.entries(detention)) {
                if (entry.milestone().equals("apprehended") || entry.milestone().equals("protocol_drawn")) {
                    boolean missing = chance.hit(60);
                    int beside = chance.hit(750) ? 0 : chance.between(-200, -5);
                    checks.add(Data.of("detentionId", detention.id())
                            .with("milestone", entry.milestone())
                            .with("source", chance.pick(List.of("paper", "person", "video")))
                            .with("foundAt", missing ? null : entry.at().plusMinutes(beside))
                            .with("missing", missing ? Boolean.TRUE : null));
                }
            }
        }
        return checks;
    }
}
