package org.turnstone.security;

import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.turnstone.web.ProblemAnswer;
import org.turnstone.web.ProblemReply;
import org.turnstone.web.ProblemView;

/** Tells a person why their request was refused as forged. */
@RequestScoped
class ForgeryMapper {

    private final ProblemReply reply;

    ForgeryMapper(ProblemReply reply) {
        this.reply = reply;
    }

    @ServerExceptionMapper
    Response refused(ForgeryRefused refused) {
        ForgeryTexts texts = MessageBundles.get(ForgeryTexts.class);
        ProblemView.Way home = new ProblemView.Way(texts.wayHome(), "/");
        ProblemView view =
                switch (refused.reason()) {
                    case CROSS_SITE -> new ProblemView(texts.crossSiteTitle(), texts.crossSiteText(), home, null);
                    case STALE_FORM -> new ProblemView(texts.staleFormTitle(), texts.staleFormText(), home, null);
                };
        return reply.to(new ProblemAnswer(403, view)).build();
    }
}
