package org.baqylau.events;

import java.util.regex.Pattern;

/**
 * One CloudEvent of the contract.
 *
 * @param id made by the client; counts once within the subject
 * @param type the wire name of the type of {@code data}
 * @param source URI-reference of the submitting body or system
 * @param subject the id of what the event is about; the log's key
 * @param time when it happened, as the submitter states it
 */
public record Event(String id, String type, String source, String subject, StatedTime time, Fact data) {
    private static final int LONGEST_SOURCE = 2048;

    /** RFC 3986: scheme or a first segment without colon, authority, path, query, fragment. */
    private static final Pattern REFERENCE =
            Pattern.compile("^(?!.*%(?![0-9A-Fa-f]{2}))(?:[A-Za-z][A-Za-z0-9+.-]*:|(?![^/?#]*:))"
                    + "(?://[A-Za-z0-9._~!$&'()*+,;=:@%\\[\\]-]*(?=[/?#]|$))?"
                    + "[A-Za-z0-9._~!$&'()*+,;=:@%/-]*"
                    + "(?:\\?[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*)?"
                    + "(?:#[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*)?$");

    public Event {
        Check.id("id", id);
        Check.id("subject", subject);
        if (source.isEmpty()
                || source.length() > LONGEST_SOURCE
                || !REFERENCE.matcher(source).matches()) {
            throw MalformedEvent.in("source", Flaw.BAD_FORMAT, "uri-reference");
        }
        if (!type.equals(data.factType().wire())) {
            throw MalformedEvent.in("type", Flaw.UNKNOWN_TYPE);
        }
    }

    /** An event about the subject that the fact itself names. */
    public static Event of(String id, String source, StatedTime time, Fact data) {
        return new Event(id, data.factType().wire(), source, data.subject(), time, data);
    }

    public FactType factType() {
        return data.factType();
    }
}
