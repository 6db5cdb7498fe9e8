package org.baqylau.events;

import org.jspecify.annotations.Nullable;

/** Where an authority printed a figure, and in which words. */
public record FigureSource(
        String document, String place, @Nullable String phrase) {
    public FigureSource {
        Check.text("document", document);
        Check.text("place", place);
        Check.optionalText("phrase", phrase);
    }
}
