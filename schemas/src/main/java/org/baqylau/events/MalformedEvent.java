package org.baqylau.events;

import java.util.List;

/** A value that no event may hold. Its message names the place and the flaw, never the value. */
public final class MalformedEvent extends IllegalArgumentException {
    private final Flaw flaw;
    private final List<String> arguments;
    private String pointer;

    MalformedEvent(String pointer, Flaw flaw, String... arguments) {
        this.pointer = pointer;
        this.flaw = flaw;
        this.arguments = List.of(arguments);
    }

    /** Of a property of the object at hand. */
    static MalformedEvent in(String property, Flaw flaw, String... arguments) {
        return new MalformedEvent("/" + escaped(property), flaw, arguments);
    }

    /** The same, seen from the object that holds the faulty one under this name or index. */
    MalformedEvent under(String name) {
        pointer = "/" + escaped(name) + pointer;
        return this;
    }

    public Violation violation() {
        return new Violation(pointer, flaw, arguments);
    }

    @Override
    public String getMessage() {
        return flaw.code() + " at '" + pointer + "' " + arguments;
    }

    /** Names of unknown properties come from outside: escaped for the pointer and cut to a length that can be shown. */
    static String escaped(String name) {
        var shown = name.length() > 64 ? name.substring(0, 64) : name;
        return shown.indexOf('~') < 0 && shown.indexOf('/') < 0
                ? shown
                : shown.replace("~", "~0").replace("/", "~1");
    }
}
