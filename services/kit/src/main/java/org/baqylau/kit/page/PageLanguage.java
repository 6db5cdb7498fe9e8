package org.baqylau.kit.page;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.event.Observes;
import org.baqylau.kit.language.CurrentLanguage;

/** Every template speaks the language of the request that it is shown for. */
class PageLanguage {
    private final CurrentLanguage language;

    PageLanguage(CurrentLanguage language) {
        this.language = language;
    }

    void speak(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(this::speak);
    }

    private void speak(TemplateInstance template) {
        if (Arc.container().requestContext().isActive()) {
            template.setLocale(language.get().locale());
        }
    }
}
