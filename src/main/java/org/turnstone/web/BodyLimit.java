package org.turnstone.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.turnstone.mail.ByteSize;
import org.turnstone.problem.TooLarge;

/**
 * Says in words that an upload is too large, where Quarkus would say it with an empty answer and hang up. Who sends is
 * listened to for a while longer: a browser that is cut off in the middle of its sentence does not read the answer.
 */
@ApplicationScoped
class BodyLimit {

    /** After the headers of the answer are provided for. */
    private static final int EARLY = 900_000;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final long most;
    private final RouterProblems problems;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most, RouterProblems problems) {
        this.most = most.asLongValue();
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext routing) {
        String length = routing.request().getHeader("Content-Length");
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > most) {
            refuse(routing);
        } else {
            routing.next();
        }
    }

    private void refuse(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        if (request.version() != HttpVersion.HTTP_2) {
            routing.response().putHeader("Connection", "close");
            long hangUp = routing.vertx()
                    .setTimer(PATIENCE.toMillis(), _ -> request.connection().close());
            request.connection().closeHandler(_ -> routing.vertx().cancelTimer(hangUp));
            request.endHandler(_ -> request.connection().close());
        }
        problems.answer(routing, new TooLarge(ByteSize.of(most)));
        request.resume();
    }
}
