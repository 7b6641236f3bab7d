package org.turnstone.identity;

import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.turnstone.security.Audit;
import org.turnstone.security.ClientNetwork;
import org.turnstone.web.PageOwner;
import org.turnstone.web.ProblemAnswer;
import org.turnstone.web.ProblemReply;
import org.turnstone.web.ProblemView;

/** Tells a person that they cannot send as somebody else, and writes it down (S04). */
@RequestScoped
class ForeignSenderMapper {

    private final ProblemReply reply;
    private final PageOwner owner;
    private final Audit audit;
    private final CurrentVertxRequest request;

    ForeignSenderMapper(ProblemReply reply, PageOwner owner, Audit audit, CurrentVertxRequest request) {
        this.reply = reply;
        this.owner = owner;
        this.audit = audit;
        this.request = request;
    }

    @ServerExceptionMapper
    Response refused(ForeignSender refused) {
        owner.person()
                .ifPresent(person -> audit.record(
                        Audit.Event.SENDER_REFUSED,
                        person,
                        null,
                        ClientNetwork.of(request.getCurrent().request()),
                        null));
        IdentityTexts texts = MessageBundles.get(IdentityTexts.class);
        ProblemView.Way way = new ProblemView.Way(texts.foreignWay(), "/settings/identities");
        return reply.to(new ProblemAnswer(403, new ProblemView(texts.foreignTitle(), texts.foreignText(), way, null)))
                .build();
    }
}
