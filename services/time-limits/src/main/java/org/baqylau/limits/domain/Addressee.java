package org.baqylau.limits.domain;

import org.baqylau.codes.Labels;

/** Who must be told, or must decide: one obligation each. */
public record Addressee(String code, Labels name) {}
