package org.turnstone.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import org.turnstone.problem.Problem;

/** Says what went wrong, for resources and their mappers, in the form that {@link ProblemForms} chooses. */
@RequestScoped
public class ProblemReply {

    private final ProblemForms forms;

    ProblemReply(ProblemForms forms) {
        this.forms = forms;
    }

    /** The answer to a problem; the caller may add headers. */
    public Response.ResponseBuilder to(Problem problem) {
        return to(words().of(problem));
    }

    /** That answer; the caller may add headers. */
    public Response.ResponseBuilder to(ProblemAnswer answer) {
        WrittenProblem written = forms.write(answer);
        Response.ResponseBuilder response =
                Response.status(written.status()).entity(written.body()).type(written.type());
        written.headers().forEach(response::header);
        return response;
    }

    ProblemWords words() {
        return forms.words();
    }
}
