package org.baqylau.events;

/** A sealable field in clear, as its submitter sent it. */
public record Clear<T>(T value) implements Sealable<T> {

    /** Never shows the value: it would reach logs and traces. */
    @Override
    public String toString() {
        return "Clear[not shown]";
    }
}
