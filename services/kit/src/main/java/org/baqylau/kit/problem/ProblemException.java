package org.baqylau.kit.problem;

import java.util.Map;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    ProblemException(Problem problem) {
        this(problem, Map.of());
    }

    private ProblemException(Problem problem, Map<String, String> headers) {
        super(problem.code().code(), null, false, false);
        this.problem = problem;
        this.headers = Map.copyOf(headers);
    }

    /** The same with headers on the answer, such as Retry-After. */
    public ProblemException with(Map<String, String> answerHeaders) {
        return new ProblemException(problem, answerHeaders);
    }

    public Problem problem() {
        return problem;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
