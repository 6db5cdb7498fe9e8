package org.baqylau.kit.page;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import org.baqylau.kit.problem.ProblemDocument;
import org.baqylau.kit.problem.ProblemPage;

@ApplicationScoped
class ErrorPage implements ProblemPage {
    private final Template template;

    ErrorPage(@Location("error.html") Template template) {
        this.template = template;
    }

    @Override
    public String html(ProblemDocument problem) {
        return template.data("problem", problem).render();
    }
}
