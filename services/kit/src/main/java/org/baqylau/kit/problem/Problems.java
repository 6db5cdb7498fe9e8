package org.baqylau.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import org.baqylau.kit.language.Language;
import org.baqylau.kit.language.Texts;

/** Puts problems into words. */
@ApplicationScoped
public class Problems {
    private final Texts texts;

    Problems(Texts texts) {
        this.texts = texts;
    }

    public ProblemDocument document(Problem problem, Language language) {
        var code = problem.code();
        return new ProblemDocument(
                "urn:baqylau:problem:" + code.code(),
                texts.text(code.texts(), language, code.code() + ".title", problem.arguments()),
                code.status(),
                texts.text(code.texts(), language, code.code() + ".detail", problem.arguments()),
                code.code(),
                problem.faults().stream().map(fault -> place(fault, language)).toList());
    }

    private ProblemDocument.Place place(Fault fault, Language language) {
        var code = fault.code();
        return new ProblemDocument.Place(
                fault.pointer(), code.code(), texts.text(code.texts(), language, code.code(), fault.arguments()));
    }
}
