package org.baqylau.kit.problem;

/** Why a request as a whole was refused. Its texts are {@code <code>.title} and {@code <code>.detail}. */
public interface ProblemCode extends Coded {

    /** The HTTP status that always goes with the code. */
    int status();
}
