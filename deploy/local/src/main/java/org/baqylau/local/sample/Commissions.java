package org.baqylau.local.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Public monitoring commissions: one for each of the 14 provinces, with 101 members on 1 January 2013. The two cities
 * had their own until the end of 2010; since then the province around them serves them too.
 */
final class Commissions {

    static final LocalDate CITIES_MERGED = LocalDate.of(2011, 1, 1);

    private static final Map<String, String> CITIES = Map.of("KZ-AST", "KZ-AKM", "KZ-ALA", "KZ-ALM");
    private static final List<String> PROFESSIONS =
            List.of("lawyer", "ngo", "health", "ngo", "veteran", "official", "other");
    private static final ZoneId CAPITAL = ZoneId.of("Asia/Almaty");
    private static final String BODY = "public_monitoring_commission";
    private static final int MEMBERS = 101;
    private static final int FORMER = 2;
    private static final int OF_A_CITY = 5;

    private record Region(String code, String kk, String ru, String en) {}

    private final List<Region> regions = Csv.rows("regions-of-2008.csv").stream()
            .map(row -> new Region(row.getField("region"), row.getField("kk"), row.getField("ru"), row.getField("en")))
            .toList();

    /** The commission that looks after a region on a day. */
    static String of(String region, LocalDate day) {
        String serving = day.isBefore(CITIES_MERGED) ? region : CITIES.getOrDefault(region, region);
        return "PMC-" + serving.substring(3);
    }

    /** A member in being whenever the sample needs one. */
    static String member(String commission, int number) {
        return commission + "-" + (number + 1);
    }

    void write(Scribe scribe) {
        int provinces = regions.size() - CITIES.size();
        int province = 0;
        for (var region : regions) {
            boolean city = CITIES.containsKey(region.code());
            String id = "PMC-" + region.code().substring(3);
            var since = LocalDate.of(2004 + Math.floorMod(region.code().hashCode(), 3), 9, 15);
            register(scribe, id, region, since);
            int stay = city ? 0 : MEMBERS / provinces + (province < MEMBERS % provinces ? 1 : 0);
            int leave = city ? OF_A_CITY : FORMER;
            for (int number = 0; number < stay + leave; number++) {
                appoint(scribe, id, number, since.plusDays(30L * (number % 5)));
                if (number >= stay) {
                    var until = city ? CITIES_MERGED : since.plusYears(4).plusMonths(2L * province);
                    release(scribe, id, number, until);
                }
            }
            if (city) {
                dissolve(scribe, id);
            } else {
                province++;
            }
        }
    }

    private static void register(Scribe scribe, String id, Region region, LocalDate on) {
        var name = Data.of("kk", region.kk() + " бойынша қоғамдық бақылау комиссиясы")
                .with("ru", "Общественная наблюдательная комиссия, " + region.ru())
                .with("en", "Public monitoring commission, " + region.en());
        scribe.write(
                "commission.registered",
                Source.REPORT,
                id,
                "registered",
                noon(on),
                Data.of("commissionId", id)
                        .with("body", BODY)
                        .with("region", region.code())
                        .with("name", name)
                        .with("on", on));
    }

    private static void appoint(Scribe scribe, String id, int number, LocalDate on) {
        scribe.write("member.appointed", Source.REPORT, id, "appointed/" + number, noon(on), term(id, number, on));
    }

    private static void release(Scribe scribe, String id, int number, LocalDate on) {
        scribe.write("member.released", Source.SYNTHETIC, id, "released/" + number, noon(on), term(id, number, on));
    }

    private static Data term(String id, int number, LocalDate on) {
        return Data.of("commissionId", id)
                .with("memberId", member(id, number))
                .with("on", on)
                .with("profession", PROFESSIONS.get(number % PROFESSIONS.size()));
    }

    private static void dissolve(Scribe scribe, String id) {
        scribe.write(
                "commission.dissolved",
                Source.SYNTHETIC,
                id,
                "dissolved",
                noon(CITIES_MERGED),
                Data.of("commissionId", id).with("on", CITIES_MERGED));
    }

    private static OffsetDateTime noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(CAPITAL).toOffsetDateTime();
    }
}
