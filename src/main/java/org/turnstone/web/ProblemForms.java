package org.turnstone.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what went wrong in the form that was asked for: a page; a pane of one; the inside of a message's frame; a toast,
 * where a script posted and what is written must stay; or JSON (RFC 9457).
 */
@RequestScoped
class ProblemForms {

    private static final String HTML = "text/html;charset=utf-8";
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int OUR_FAULT = 500;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RoutingContext routing;
    private final HttpServerRequest request;
    private final Visit visit;

    ProblemForms(CurrentVertxRequest current, Visit visit) {
        this.routing = current.getCurrent();
        this.request = routing.request();
        this.visit = visit;
    }

    ProblemWords words() {
        String back = PageBehind.of(request)
                .filter(page -> !page.equals("/"))
                .map(page -> "?next=" + MailboxSegment.percentEncode(page))
                .orElse("");
        return new ProblemWords(MessageBundles.get(ProblemTexts.class), visit.numbers(), "/login" + back);
    }

    WrittenProblem write(ProblemAnswer answer) {
        ProblemView view = answer.view().withReference(RequestId.of(routing));
        Map<String, String> headers = new LinkedHashMap<>();
        Optional.ofNullable(answer.retryAfter())
                .ifPresent(time -> headers.put("Retry-After", Long.toString(Math.max(1, time.toSeconds()))));
        Optional<String> pages = ContentRequest.pages(routing);
        if (pages.isPresent()) {
            // Never a page: whatever stands on the second host stands in a frame, or alone.
            return framed(answer.status(), view, pages.get(), "", headers);
        }
        String accept = header("Accept");
        if (accept.contains("json") && !accept.contains("html")) {
            return new WrittenProblem(
                    answer.status(), "application/problem+json", json(answer.status(), view), headers);
        }
        boolean reads = request.method().name().equals("GET");
        if (accept.contains(TurboStreams.MEDIA_TYPE) && !reads) {
            String toast = toast(answer.status(), view);
            return new WrittenProblem(answer.status(), TurboStreams.MEDIA_TYPE + ";charset=utf-8", toast, headers);
        }
        headers.put("Vary", "Accept, Turbo-Frame");
        String frame = header("Turbo-Frame");
        if (!frame.isEmpty()) {
            // Turbo puts a frame's error in the place of the whole page, styles and list included: for the rest to
            // stay, a pane that was only looked for has to arrive as an answer like any other.
            return new WrittenProblem(
                    reads ? OK : answer.status(),
                    HTML,
                    WebPages.problemPane(frame, view).render(),
                    headers);
        }
        String page = (header("Sec-Fetch-Dest").equals("iframe")
                        ? WebPages.problemFrame(view)
                        : WebPages.problem(visit.bare(view.title()), view))
                .render();
        return new WrittenProblem(answer.status(), HTML, page, headers);
    }

    /** Says that an address of the second host was good once; the page around it may ask again. */
    WrittenProblem expired() {
        ProblemAnswer answer = words().expired();
        return framed(
                answer.status(), answer.view(), ContentRequest.pages(routing).orElse(""), "expired", Map.of());
    }

    private static WrittenProblem framed(
            int status, ProblemView view, String pages, String state, Map<String, String> headers) {
        String document = FrameScript.into(WebPages.problemFrame(view).render(), pages, state);
        return new WrittenProblem(status, HTML, document, headers);
    }

    private static String toast(int status, ProblemView view) {
        ProblemView shown = status < OUR_FAULT ? view.withReference(null) : view;
        return new TurboStreams()
                .append("toasts", WebPages.problemToast(shown, status == UNAUTHORIZED))
                .toString();
    }

    private static String json(int status, ProblemView view) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", view.title());
        json.put("status", status);
        json.put("detail", view.text());
        view.quotable().ifPresent(reference -> {
            json.put("instance", "urn:incident:" + reference);
            json.put("reference", reference);
        });
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is plain text", e);
        }
    }

    private String header(String name) {
        return Optional.ofNullable(request.getHeader(name)).orElse("");
    }
}
