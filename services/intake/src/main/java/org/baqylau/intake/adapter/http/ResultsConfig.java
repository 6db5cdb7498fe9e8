package org.baqylau.intake.adapter.http;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where the answers of streams wait. */
@ConfigMapping(prefix = "baqylau.results")
interface ResultsConfig {

    /** A folder on disk, not in memory: result lines that a client does not read wait there, in files without a name. */
    Path folder();
}
