package org.baqylau.kit.log.derive;

import org.jspecify.annotations.Nullable;

/** A subject's record before and after a transaction; no record before where the subject is new. */
public record Change<R>(String subject, @Nullable R before, R after) {}
