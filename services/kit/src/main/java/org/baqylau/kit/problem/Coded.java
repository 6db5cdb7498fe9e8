package org.baqylau.kit.problem;

import java.util.Locale;

/** A code that clients may rely on, with texts in every language; written as an enum constant, it never changes meaning. */
public interface Coded {

    /** The constant's name, as an enum gives it. */
    String name();

    /** Where its texts lie on the class path: {@code problems/kit} stands for {@code problems/kit_kk.properties} and so on. */
    String texts();

    /** The wire name. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
