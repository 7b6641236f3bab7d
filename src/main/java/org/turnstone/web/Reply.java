package org.turnstone.web;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a POST, chosen in this one place: where Turbo asks, the changes as a stream; where a plain form does, a
 * redirect (303) to the page that shows them. A toast comes along either way.
 */
@RequestScoped
public class Reply {

    /** The status of a form that comes back: Turbo shows a page that is no redirect only if it is an error. */
    public static final int UNPROCESSABLE = 422;

    private final HttpServerRequest request;

    Reply(CurrentVertxRequest current) {
        this.request = current.getCurrent().request();
    }

    /**
     * The changes as a stream, or the redirect.
     *
     * @param elsewhere where a plain form goes next: a path of ours
     * @param toast what to say; {@code null} for nothing
     * @param changes what changes on the open page
     */
    public Response to(String elsewhere, @Nullable Toast toast, Consumer<TurboStreams> changes) {
        if (!wantsStream()) {
            return redirect(elsewhere, toast);
        }
        TurboStreams streams = new TurboStreams();
        changes.accept(streams);
        if (toast != null) {
            streams.append("toasts", WebPages.toast(toast));
        }
        return streamed(streams);
    }

    private static Response streamed(TurboStreams streams) {
        return Response.ok(streams.toString(), TurboStreams.MEDIA_TYPE + ";charset=utf-8")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /**
     * Something could not be done: a plain form comes back as a page with all that was posted, and where Turbo asks the
     * form stays open and only hears why.
     *
     * @param page the form again
     * @param changes what the open form is told
     */
    public Response refused(TemplateInstance page, Consumer<TurboStreams> changes) {
        if (!wantsStream()) {
            return Response.status(UNPROCESSABLE)
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                    .entity(page)
                    .build();
        }
        TurboStreams streams = new TurboStreams();
        changes.accept(streams);
        return Response.fromResponse(streamed(streams)).status(UNPROCESSABLE).build();
    }

    /** As {@link #to}, where the changes say by themselves what was done: only the redirect brings the toast. */
    public Response quietly(String elsewhere, Toast toast, Consumer<TurboStreams> changes) {
        return to(elsewhere, wantsStream() ? null : toast, changes);
    }

    /** A redirect for everyone: where the page as a whole is another one afterwards. */
    public Response redirect(String elsewhere, @Nullable Toast toast) {
        if (!LocalPath.isLocal(elsewhere)) {
            throw new IllegalArgumentException("a redirect stays on this host");
        }
        if (toast != null) {
            request.response().addCookie(ToastCookie.of(toast));
        }
        // A relative Location (RFC 9110 section 10.2.2) needs no host name, and none can be forged into it (W16).
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, elsewhere)
                .build();
    }

    /** Whether the page stays open and hears of the changes; else the browser goes to another. */
    public boolean staysOnPage() {
        return wantsStream();
    }

    private boolean wantsStream() {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(TurboStreams.MEDIA_TYPE);
    }
}
