package org.baqylau.local.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An account of the local stack; its password is its name. */
record LocalAccount(String name, String role, List<String> territory, List<String> bodies, List<String> agencies) {

    private static final List<String> EVERYWHERE = List.of("*");
    private static final List<String> REGIONS = List.of(
            "KZ-AKM", "KZ-AKT", "KZ-ALA", "KZ-ALM", "KZ-AST", "KZ-ATY", "KZ-KAR", "KZ-KUS", "KZ-KZY", "KZ-MAN",
            "KZ-PAV", "KZ-SEV", "KZ-VOS", "KZ-YUZ", "KZ-ZAP", "KZ-ZHA", "KZ-SHY", "KZ-TUR", "KZ-ABA", "KZ-ZHE",
            "KZ-ULY");

    /** All accounts by name. */
    static Map<String, LocalAccount> all() {
        Map<String, LocalAccount> accounts = new LinkedHashMap<>();
        for (var name : List.of(
                "monitor",
                "ombudsman",
                "prosecutor",
                "prosecutor-2",
                "custody",
                "intake_desk",
                "registry",
                "authority",
                "lawyer",
                "statistician",
                "statistician-2",
                "reporter",
                "auditor",
                "admin")) {
            accounts.put(name, account(name, name.replace("-2", ""), EVERYWHERE));
        }
        for (var role : List.of("monitor", "prosecutor", "custody")) {
            for (var region : REGIONS) {
                String name = role + "-" + region.substring(3).toLowerCase(Locale.ROOT);
                accounts.put(name, account(name, role, List.of(region)));
            }
        }
        return accounts;
    }

    private static LocalAccount account(String name, String role, List<String> territory) {
        return new LocalAccount(name, role, territory, bodies(role), role.equals("authority") ? AUTHORITY : List.of());
    }

    private static final List<String> AUTHORITY = List.of("interior", "penal_system");

    private static List<String> bodies(String role) {
        return switch (role) {
            case "monitor" ->
                List.of(
                        "public_monitoring_commission",
                        "national_preventive_mechanism",
                        "ngo",
                        "joint",
                        "international");
            case "ombudsman" -> List.of("ombudsman", "ombudsman_working_group", "joint");
            case "prosecutor" -> List.of("prosecutor", "joint");
            default -> List.of();
        };
    }
}
