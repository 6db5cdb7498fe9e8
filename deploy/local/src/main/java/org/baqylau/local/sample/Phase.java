package org.baqylau.local.sample;

import java.util.function.Consumer;

/**
 * A part of the sample that one account sends.
 *
 * @param name of the phase, by which its position is kept
 * @param account of the local stack
 */
record Phase(String name, String account, Consumer<Lines> writing) {

    void write(Lines lines) {
        writing.accept(lines);
    }
}
