package org.baqylau.kit.problem;

/** What is wrong at one place of a request. Its text is {@code <code>}. */
public interface FaultCode extends Coded {}
