package org.baqylau.limits.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** A fact as it stands on the log, without what is sealed in it. */
public record RecordedFact(
        String id,
        String type,
        String source,
        String subject,
        String time,
        Instant recordedTime,
        String submitter,
        JsonNode data) {}
