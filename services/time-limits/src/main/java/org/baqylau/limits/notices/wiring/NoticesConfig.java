package org.baqylau.limits.notices.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What an operator decides of telling people. The mail server is that of {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "baqylau.notifications")
public interface NoticesConfig {

    /** Of the system as its readers know it, for links; needed where anything is on. */
    Optional<String> address();

    /** Pause after the first attempt that fails; then twice as long each time. */
    @WithDefault("PT10S")
    Duration firstRetry();

    Email email();

    Webhook webhook();

    /** By e-mail. */
    interface Email {
        @WithDefault("false")
        boolean enabled();
    }

    /** By signed requests. */
    interface Webhook {
        @WithDefault("false")
        boolean enabled();

        /** What requests are signed with; needed where they are on, at least 32 characters. */
        Optional<String> secret();
    }
}
