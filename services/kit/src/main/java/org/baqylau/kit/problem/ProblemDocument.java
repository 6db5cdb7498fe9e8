package org.baqylau.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A problem in one language, as it goes over the wire. */
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Place> errors) {

    /** One fault with its message. */
    public record Place(String pointer, String code, String message) {}
}
