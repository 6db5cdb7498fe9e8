package org.baqylau.limits.notices.domain;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One channel of an account.
 *
 * @param language code of the language in which the account is told
 * @param territory of the account when it asked to be told; null for the whole country
 * @param since when this channel was asked for
 */
public record Subscription(
        String account, String language, @Nullable Set<String> territory, Channel channel, Instant since) {

    boolean covers(@Nullable String region) {
        return within(territory, region) && (channel.regions().isEmpty() || within(channel.regions(), region));
    }

    private static boolean within(@Nullable Set<String> regions, @Nullable String region) {
        return regions == null || (region != null && regions.contains(region));
    }
}
