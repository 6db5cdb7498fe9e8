package org.baqylau.limits.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Whose law runs, and how long the record is given to become whole before something is said about what is missing. */
@ConfigMapping(prefix = "baqylau.limits")
public interface LimitsConfig {

    /** A folder of limit packs, whose files replace shipped packs of the same jurisdiction or add others; read at start. */
    Optional<Path> folder();

    /** After the start of a limit was recorded, where the limit was over by then. */
    @WithDefault("PT1S")
    Duration settle();

    /** After the last fact of a detention: before a breach in history, and before a missing apprehension. */
    @WithDefault("PT2S")
    Duration quiet();
}
