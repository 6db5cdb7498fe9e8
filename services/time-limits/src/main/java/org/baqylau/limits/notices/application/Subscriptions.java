package org.baqylau.limits.notices.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baqylau.kit.language.Language;
import org.baqylau.limits.notices.domain.Channel;
import org.jspecify.annotations.Nullable;

/** How each account wants to be told. */
public interface Subscriptions {

    /** What an account asked for. */
    record Settings(Language language, List<Channel> channels) {}

    Optional<Settings> of(String account);

    /**
     * Takes the place of what the account asked for before. A channel that it had goes on; what waited for one that it
     * has no more is spared.
     *
     * @param territory of the account; null for the whole country
     */
    void put(String account, @Nullable Set<String> territory, Settings settings, Instant now);
}
