package org.baqylau.intake.wiring;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** What an operator decides of this service. */
@ConfigMapping(prefix = "baqylau.intake")
interface IntakeConfig {

    /** The folder of the master key, made at the first start; whoever has it and the database can open every seal. */
    Path keys();

    /** How often it is looked whether a partition of the log is idle and needs a mark. */
    @WithDefault("PT0.5S")
    Duration pulse();

    /** Threads that take single events in, and as many that check them; each waits for the database. */
    @WithDefault("2")
    int conveyors();

    /** Bytes of single events on their way, from the head of a request to its outcome. */
    @WithDefault("16M")
    MemorySize singles();

    /** Bytes of batches on their way; a batch has up to 8 MiB. */
    @WithDefault("24M")
    MemorySize batches();

    /** Bytes of streams on their way, from the line to its outcome. */
    @WithDefault("12M")
    MemorySize streams();
}
