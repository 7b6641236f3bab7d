package org.turnstone.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.turnstone.problem.Problem;

/**
 * Turns every exception that leaves a resource into a calm answer. What people may see of an unexpected one is the
 * request's reference; what it was and where it happened stands in the log, once and without its words (W11, W14).
 */
@RequestScoped
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final ProblemReply reply;

    ProblemMapper(ProblemReply reply) {
        this.reply = reply;
    }

    @ServerExceptionMapper
    Response problem(Problem problem) {
        ProblemAnswer answer = reply.words().of(problem);
        if (answer.status() >= 500) {
            LOG.warnf("request failed problem=\"%s\"", problem.getMessage());
        }
        return reply.to(answer).build();
    }

    @ServerExceptionMapper
    Response noSuchPage(NotFoundException missing) {
        return reply.to(reply.words().ofStatus(missing.getResponse().getStatus()))
                .build();
    }

    /** What the platform refuses by itself: 400, 405, 406, 413, 415. */
    @ServerExceptionMapper
    Response refused(WebApplicationException refused) {
        Response original = refused.getResponse();
        if (original.getStatus() >= 500) {
            return unexpected(refused);
        }
        if (original.getStatus() < 400) {
            return original;
        }
        Response.ResponseBuilder response = reply.to(reply.words().ofStatus(original.getStatus()));
        String allow = original.getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? response.build()
                : response.header(HttpHeaders.ALLOW, allow).build();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid) {
        return reply.to(reply.words().ofStatus(422)).build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        LOG.error("request failed", Wordless.of(failure));
        return reply.to(reply.words().failure()).build();
    }
}
