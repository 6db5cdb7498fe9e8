package org.baqylau.events;

import java.util.List;

/**
 * One thing that is wrong with an event.
 *
 * @param pointer the place as a JSON Pointer (RFC 6901); a missing property is named itself
 * @param arguments what a message needs beside the flaw: a bound, a type, names of properties; never the value itself
 */
public record Violation(String pointer, Flaw flaw, List<String> arguments) {
    public Violation {
        arguments = List.copyOf(arguments);
    }
}
