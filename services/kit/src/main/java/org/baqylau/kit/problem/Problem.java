package org.baqylau.kit.problem;

import java.util.List;

/**
 * A refusal as a value; {@link #exception()} where it ends a request.
 *
 * @param arguments what its texts mention; never personal data, never anything internal
 */
public record Problem(ProblemCode code, List<?> arguments, List<Fault> faults) {
    public Problem {
        arguments = List.copyOf(arguments);
        faults = List.copyOf(faults);
    }

    public static Problem of(ProblemCode code, Object... arguments) {
        return new Problem(code, List.of(arguments), List.of());
    }

    public Problem with(List<Fault> more) {
        return new Problem(code, arguments, more);
    }

    public Problem with(Fault... more) {
        return with(List.of(more));
    }

    public ProblemException exception() {
        return new ProblemException(this);
    }
}
