package org.turnstone.push;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.outbox.Outbox;
import org.turnstone.session.SignedIn;

/** Where an open page listens (WHATWG HTML, server-sent events): one short line whenever it should look again. */
@Path("/live/{account}")
class LiveResource {

    private final SignedIn signedIn;
    private final PulseStreams streams;
    private final Outbox outbox;

    LiveResource(SignedIn signedIn, PulseStreams streams, Outbox outbox) {
        this.signedIn = signedIn;
        this.streams = streams;
        this.outbox = outbox;
    }

    /**
     * The pulses of an account, as {@code live 4711}: how it is watched, and a number that changes with the mailboxes.
     *
     * @param accept an event stream by name: who asks for anything would wait for the end of it
     * @param site what browsers say of who asks: only our own pages may hold a stream open
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @RunOnVirtualThread
    public Multi<String> listen(
            @PathParam("account") int ordinal,
            @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept,
            @HeaderParam("Sec-Fetch-Site") @Nullable String site) {
        if (accept == null || !accept.contains(MediaType.SERVER_SENT_EVENTS)) {
            throw new NotAcceptableException();
        }
        if (site != null && !site.equals("same-origin")) {
            throw new ForbiddenException();
        }
        Account account = signedIn.account(ordinal);
        // Somebody is here again, whose messages may wait for that.
        outbox.provide(account, signedIn.credentials(account));
        return streams.of(account, signedIn.access(account), signedIn.session());
    }
}
