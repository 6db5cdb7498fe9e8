package org.baqylau.kit.service;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;

/** How a service reaches the log. */
@ConfigMapping(prefix = "baqylau.log")
public interface LogConfig {

    /** Addresses of the brokers, host:port, parted by commas. */
    String bootstrap();

    /** Name of this copy of the service, kept over its restarts and unlike that of any other copy. */
    String instance();

    /** Partitions of a topic that is created here, where not as topics.yaml has it; an existing topic keeps its own. */
    OptionalInt partitions();

    /** Copies of a topic that is created here, where not as topics.yaml has it. */
    OptionalInt replication();

    /** Topics whose subjects an operator may not know: he sees by their place alone what was laid aside of them. */
    Set<String> confidential();

    /** Records that one transaction takes in at the most. */
    @WithDefault("5000")
    int batch();

    /** How long an append may take before it counts as not acknowledged. */
    @WithDefault("PT8S")
    Duration patience();
}
