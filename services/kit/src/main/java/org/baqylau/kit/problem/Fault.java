package org.baqylau.kit.problem;

import java.util.List;

/**
 * One fault of a request.
 *
 * @param pointer JSON pointer into the body, empty for all of it; {@code ?name} for a query parameter
 * @param arguments what its text mentions
 */
public record Fault(String pointer, FaultCode code, List<?> arguments) {
    public Fault {
        arguments = List.copyOf(arguments);
    }

    public static Fault at(String pointer, FaultCode code, Object... arguments) {
        return new Fault(pointer, code, List.of(arguments));
    }
}
