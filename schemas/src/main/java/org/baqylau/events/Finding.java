package org.baqylau.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One finding of a visit, with the kinds of source that it rests on. */
public record Finding(
        String findingId,
        FindingArea area,
        Severity severity,
        @Nullable String text,
        @Nullable List<FindingSource> sources) {
    public Finding {
        Check.id("findingId", findingId);
        Check.optionalText("text", text);
        sources = sources == null ? null : List.copyOf(sources);
    }
}
