package org.baqylau.limits.adapter.http;

import org.baqylau.kit.problem.ProblemDocument;

/**
 * An act that the page of an alert refused.
 *
 * @param field the id of the form's field that is at fault; empty where none is
 * @param message what is wrong with the field; empty where none is at fault
 */
public record RefusedAct(String title, String detail, String field, String message, Filled filled) {

    /** What a form was filled in with; empty where the form has no such field. */
    public record Filled(String act, String outcome, String to, String note) {}

    static RefusedAct of(ProblemDocument document, Filled filled) {
        var place = document.errors().isEmpty() ? null : document.errors().getFirst();
        var field = place == null ? "" : place.pointer().replaceFirst("^/", "");
        return new RefusedAct(
                document.title(),
                document.detail(),
                field.equals("note") ? filled.act() + "-note" : field,
                place == null ? "" : place.message(),
                filled);
    }
}
