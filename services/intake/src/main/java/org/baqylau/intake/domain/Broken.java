package org.baqylau.intake.domain;

import java.util.List;

/**
 * A rule that an event breaks.
 *
 * @param pointer the place as a JSON pointer into the event
 * @param arguments what a message mentions; never what was sent in a sealed field
 */
public record Broken(String pointer, Rule rule, List<String> arguments) {
    public Broken {
        arguments = List.copyOf(arguments);
    }

    static Broken at(String pointer, Rule rule, String... arguments) {
        return new Broken(pointer, rule, List.of(arguments));
    }
}
