package org.baqylau.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.WebApplicationException;
import java.util.stream.Collectors;

/** What the standard exceptions of Jakarta REST and Jackson mean as problems. */
final class Statuses {
    private Statuses() {}

    static Problem problem(WebApplicationException standard) {
        if (standard.getCause() instanceof JsonProcessingException json) {
            return json(json);
        }
        int status = standard.getResponse().getStatus();
        return Problem.of(
                switch (status) {
                    case 401 -> KitProblem.UNAUTHENTICATED;
                    case 403 -> KitProblem.FORBIDDEN;
                    case 404 -> KitProblem.NOT_FOUND;
                    case 405 -> KitProblem.METHOD_NOT_ALLOWED;
                    case 406 -> KitProblem.NOT_ACCEPTABLE;
                    case 413 -> KitProblem.TOO_LARGE;
                    case 415 -> KitProblem.UNSUPPORTED_MEDIA_TYPE;
                    case 422 -> KitProblem.INVALID;
                    case 503 -> KitProblem.UNAVAILABLE;
                    default -> status >= 500 ? KitProblem.INTERNAL : KitProblem.BAD_REQUEST;
                });
    }

    static Problem json(JsonProcessingException failure) {
        if (failure instanceof JsonMappingException mapping
                && !(mapping.getCause() instanceof JsonProcessingException)) {
            return Problem.of(KitProblem.INVALID).with(Fault.at(pointer(mapping), code(mapping)));
        }
        var place = failure.getLocation();
        return Problem.of(KitProblem.BAD_JSON)
                .with(
                        place == null
                                ? Fault.at("", KitFault.NOT_READABLE)
                                : Fault.at("", KitFault.NOT_JSON, place.getLineNr(), place.getColumnNr()));
    }

    private static KitFault code(JsonMappingException mapping) {
        return mapping instanceof UnrecognizedPropertyException ? KitFault.UNKNOWN_PROPERTY : KitFault.WRONG_TYPE;
    }

    private static String pointer(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null
                        ? "/" + step.getIndex()
                        : "/" + step.getFieldName().replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
