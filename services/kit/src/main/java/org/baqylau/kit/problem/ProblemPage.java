package org.baqylau.kit.problem;

/** Shows a problem to a person. */
public interface ProblemPage {

    /** A whole HTML page in the reader's language. */
    String html(ProblemDocument problem);
}
