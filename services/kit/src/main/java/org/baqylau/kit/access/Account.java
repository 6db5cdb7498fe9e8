package org.baqylau.kit.access;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An account as its access token describes it.
 *
 * @param name the account's name, unique at the issuer
 * @param territory regions by code, or {@link #EVERYWHERE} alone
 * @param bodies the bodies that it may speak for, by code
 * @param agencies the agencies that it may speak for, by code
 */
public record Account(String name, Set<String> roles, Set<String> territory, Set<String> bodies, Set<String> agencies) {

    /** Stands in a territory for the whole country. */
    public static final String EVERYWHERE = "*";

    public Account {
        roles = Set.copyOf(roles);
        territory = Set.copyOf(territory);
        bodies = Set.copyOf(bodies);
        agencies = Set.copyOf(agencies);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean hasAny(String... anyOf) {
        return Set.of(anyOf).stream().anyMatch(roles::contains);
    }

    public boolean coversEverywhere() {
        return territory.contains(EVERYWHERE);
    }

    /** Whether the region lies in the account's territory; a region not known (null) lies in the whole country alone. */
    public boolean covers(@Nullable String region) {
        return coversEverywhere() || (region != null && territory.contains(region));
    }

    /** Reads the claims of an access token; a claim that is absent grants nothing. */
    static Account of(Map<String, Object> claims) {
        var name = claims.get("preferred_username");
        return new Account(
                String.valueOf(name != null ? name : claims.get("sub")),
                texts(claims.get("groups")),
                texts(claims.get("territory")),
                texts(claims.get("bodies")),
                texts(claims.get("agencies")));
    }

    private static Set<String> texts(@Nullable Object claim) {
        if (!(claim instanceof Collection<?> values)) {
            return Set.of();
        }
        return values.stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }
}
