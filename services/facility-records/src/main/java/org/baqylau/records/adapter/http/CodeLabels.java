package org.baqylau.records.adapter.http;

import jakarta.enterprise.context.ApplicationScoped;
import org.baqylau.codes.Codes;
import org.baqylau.kit.language.CurrentLanguage;

/** Codes in the reader's words. */
@ApplicationScoped
class CodeLabels {

    private final CurrentLanguage language;

    CodeLabels(CurrentLanguage language) {
        this.language = language;
    }

    String of(String list, String code) {
        return Codes.standard().label(list, code).in(language.get().locale());
    }

    String region(String code) {
        return of("region", code);
    }
}
