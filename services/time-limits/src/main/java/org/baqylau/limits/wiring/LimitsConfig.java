package org.baqylau.limits.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the record is given to become whole before something is said about what is missing in it. */
@ConfigMapping(prefix = "baqylau.limits")
public interface LimitsConfig {

    /** After the start of a limit was recorded, where the limit was over by then. */
    @WithDefault("PT1S")
    Duration settle();

    /** After the last fact of a detention: before a breach in history, and before a missing apprehension. */
    @WithDefault("PT2S")
    Duration quiet();
}
