package org.turnstone.message;

import java.util.ArrayList;
import java.util.List;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Envelope;

/** What a message itself gives reason to be careful about, gravest first; nobody else is asked. */
final class Cautions {

    private Cautions() {}

    static List<Caution> of(OpenedMessage message, ShownBody body) {
        Envelope envelope = message.envelope();
        List<Caution> cautions = new ArrayList<>();
        EmailAddress author = envelope.author();
        if (author != null && Person.of(author, false).nameHoldsAnotherAddress()) {
            cautions.add(new Caution(Caution.Kind.NAME_HOLDS_ADDRESS, author.email()));
        }
        // M08: several From fields, or none.
        if (envelope.from().isEmpty()
                || message.parsed().headers().values("From").size() > 1) {
            cautions.add(new Caution(Caution.Kind.UNCLEAR_SENDER, ""));
        }
        body.misleading().stream()
                .findFirst()
                .ifPresent(link -> cautions.add(new Caution(Caution.Kind.MISLEADING_LINK, link.targetHost())));
        return cautions;
    }
}
