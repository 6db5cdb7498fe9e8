package org.baqylau.intake.adapter.http;

import org.baqylau.intake.application.Receipt;
import org.baqylau.kit.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/** What a client is told of one line that it sent. */
record ResultLine(
        long line,
        @Nullable String id,
        String status,
        @Nullable Receipt receipt,
        @Nullable ProblemDocument problem) {}
