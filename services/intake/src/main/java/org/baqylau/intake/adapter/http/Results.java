package org.baqylau.intake.adapter.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.baqylau.kit.language.CurrentLanguage;
import org.baqylau.kit.problem.Problems;

/** Gives each stream its way of writing results. */
@ApplicationScoped
class Results {
    private final ObjectMapper json;
    private final Problems problems;
    private final CurrentLanguage language;

    Results(ObjectMapper json, Problems problems, CurrentLanguage language) {
        this.json = json;
        this.problems = problems;
        this.language = language;
    }

    ResultLines inLanguageOfRequest() {
        return new ResultLines(json, problems, language.get());
    }
}
