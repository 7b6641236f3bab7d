package org.turnstone.web;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.turnstone.problem.Problem;

/**
 * Answers what fails before a resource is asked or after it has answered: a path that is badly encoded, a body that is too
 * large, a session that has ended. It is the same calm page as everywhere, and the log holds no more of it either.
 */
@ApplicationScoped
public class RouterProblems {

    private static final Logger LOG = Logger.getLogger(RouterProblems.class);

    /** Failures look for a handler from the first route to the last: this one stands before that of Quarkus. */
    private static final int FIRST = -2_000_000;

    private final CurrentVertxRequest current;
    private final ProblemForms forms;

    RouterProblems(CurrentVertxRequest current, ProblemForms forms) {
        this.current = current;
        this.forms = forms;
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).failureHandler(this::failed);
    }

    /** Ends the response with that problem; status, cookies and headers of the caller's stay. */
    public void answer(RoutingContext request, Problem problem) {
        answer(request, words -> words.of(problem));
    }

    /** Says that the address on the second host that a request names was good once. */
    public void expired(RoutingContext request) {
        write(request, ProblemForms::expired);
    }

    private void failed(RoutingContext request) {
        Throwable failure = request.failure();
        if (failure instanceof SecurityException) {
            // What it means depends on how people sign in: Quarkus asks that.
            request.next();
            return;
        }
        int status = request.statusCode();
        if (status < 400 || status >= 500) {
            LOG.error("request failed", failure == null ? null : Wordless.of(failure));
        }
        answer(request, words -> words.ofStatus(status));
    }

    private void answer(RoutingContext request, Function<ProblemWords, ProblemAnswer> choice) {
        write(request, form -> form.write(choice.apply(form.words())));
    }

    private void write(RoutingContext request, Function<ProblemForms, WrittenProblem> choice) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.headWritten()) {
            response.reset();
            return;
        }
        WrittenProblem written = within(request, () -> choice.apply(forms));
        written.headers().forEach(response::putHeader);
        response.setStatusCode(written.status())
                .putHeader("Content-Type", written.type())
                .end(written.body());
    }

    /** Templates ask who the request is from, in what language: that is known within its scope only. */
    private <T> T within(RoutingContext request, Supplier<T> work) {
        ManagedContext scope = Arc.container().requestContext();
        boolean opened = !scope.isActive();
        if (opened) {
            scope.activate();
        }
        try {
            current.setCurrent(request);
            return work.get();
        } finally {
            if (opened) {
                scope.terminate();
            }
        }
    }
}
