package org.turnstone.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.turnstone.problem.Problem;

/**
 * Turns every exception that leaves a resource into a calm answer. What people may see of an unexpected one is its
 * incident id; the rest stands in the log, once (W11).
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
        return reply.to(reply.words().noSuchPage()).build();
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
        Response.ResponseBuilder response = reply.to(reply.words().wrongRequest(original.getStatus()));
        String allow = original.getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? response.build()
                : response.header(HttpHeaders.ALLOW, allow).build();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid) {
        return reply.to(reply.words().wrongRequest(422)).build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        String incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(failure, "request failed incident=%s", incident);
        return reply.to(reply.words().failure(incident)).build();
    }
}
