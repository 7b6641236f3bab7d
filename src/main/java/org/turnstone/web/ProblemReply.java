package org.turnstone.web;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.turnstone.problem.Problem;

/**
 * Says what went wrong in the form that was asked for: a page; a pane of one; the inside of a message's frame; a toast,
 * where a script posted and what is written must stay; or JSON (RFC 9457).
 */
@RequestScoped
public class ProblemReply {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=utf-8";

    private final HttpServerRequest request;
    private final Visit visit;

    ProblemReply(CurrentVertxRequest current, Visit visit) {
        this.request = current.getCurrent().request();
        this.visit = visit;
    }

    /** The answer to a problem; the caller may add headers. */
    public Response.ResponseBuilder to(Problem problem) {
        return to(words().of(problem));
    }

    ProblemWords words() {
        return new ProblemWords(MessageBundles.get(ProblemTexts.class), visit.numbers());
    }

    /** That answer; the caller may add headers. */
    public Response.ResponseBuilder to(ProblemAnswer answer) {
        Response.ResponseBuilder response = Response.status(answer.status());
        if (answer.retryAfter() != null) {
            response.header(
                    HttpHeaders.RETRY_AFTER, Math.max(1, answer.retryAfter().toSeconds()));
        }
        String accept = header(HttpHeaders.ACCEPT);
        String frame = header("Turbo-Frame");
        if (accept.contains("json") && !accept.contains("html")) {
            return response.entity(json(answer)).type("application/problem+json");
        }
        if (accept.contains(TurboStreams.MEDIA_TYPE) && !isGet()) {
            return response.entity(toast(answer.view())).type(TurboStreams.MEDIA_TYPE + ";charset=utf-8");
        }
        if (!frame.isEmpty()) {
            // Turbo puts a frame's error in the place of the whole page, styles and list included: for the rest to
            // stay,
            // a pane that was only looked for has to arrive as an answer like any other.
            return html(
                    isGet() ? response.status(Response.Status.OK) : response,
                    WebPages.problemPane(frame, answer.view()));
        }
        return html(
                response,
                header("Sec-Fetch-Dest").equals("iframe")
                        ? WebPages.problemFrame(answer.view())
                        : WebPages.problem(visit.shell(answer.view().title(), null), answer.view()));
    }

    private static Response.ResponseBuilder html(Response.ResponseBuilder response, TemplateInstance page) {
        return response.entity(page.render()).type(HTML).header(HttpHeaders.VARY, "Accept, Turbo-Frame");
    }

    private static String toast(ProblemView view) {
        Toast toast = Toast.of(view.title() + ". " + view.text());
        return new TurboStreams().append("toasts", WebPages.toast(toast)).toString();
    }

    private static Map<String, Object> json(ProblemAnswer answer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", answer.view().title());
        json.put("status", answer.status());
        json.put("detail", answer.view().text());
        answer.view().incidentId().ifPresent(incident -> json.put("instance", "urn:incident:" + incident));
        return json;
    }

    private boolean isGet() {
        return request.method().equals(HttpMethod.GET);
    }

    private String header(CharSequence name) {
        String value = request.getHeader(name);
        return value == null ? "" : value;
    }
}
