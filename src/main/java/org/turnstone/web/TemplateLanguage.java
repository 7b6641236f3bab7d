package org.turnstone.web;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Gives each template the language of the request it is rendered in, so that no page can forget it. */
@ApplicationScoped
class TemplateLanguage {

    void configure(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(instance -> {
            if (Arc.container().requestContext().isActive()) {
                try (InstanceHandle<Visit> visit = Arc.container().instance(Visit.class)) {
                    instance.setAttribute(
                            MessageBundles.ATTRIBUTE_LOCALE, visit.get().locale());
                }
            }
        });
    }
}
