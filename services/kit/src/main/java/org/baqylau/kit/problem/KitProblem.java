package org.baqylau.kit.problem;

/** The refusals that every service has in common. */
public enum KitProblem implements ProblemCode {
    BAD_JSON(400),
    BAD_PARAMETER(400),
    BAD_CURSOR(400),
    BAD_REQUEST(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    NOT_YET_CLOSED(409),
    STILL_PARKED(409),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    INVALID(422),
    INTERNAL(500),
    UNAVAILABLE(503);

    private final int status;

    KitProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String texts() {
        return "problems/kit";
    }
}
