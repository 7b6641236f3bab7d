package org.turnstone.observability;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.turnstone.net.Stopwatch;
import org.turnstone.net.Stopwatch.Lap;
import org.turnstone.net.Stopwatch.Phase;

/**
 * Counts the time templates take, whoever renders them: Qute itself for a page, a stream of fragments, or a problem. A
 * sentence with a placeholder is a template too, so that only the outermost counts.
 */
@Singleton
final class RenderTime {

    private final Stopwatch stopwatch;
    private final Timings timings;

    @Inject
    RenderTime(Stopwatch stopwatch, Timings timings) {
        this.stopwatch = stopwatch;
        this.timings = timings;
    }

    void configure(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(this::time);
    }

    private void time(TemplateInstance template) {
        if (Arc.container().requestContext().isActive()) {
            Timings request = ClientProxy.unwrap(timings);
            Lap lap = request.enterTemplate() ? stopwatch.start(Phase.RENDER) : () -> {};
            template.onRendered(() -> {
                request.leaveTemplate();
                lap.close();
            });
        }
    }
}
