package org.turnstone.compose;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Envelope;
import org.turnstone.message.OpenedMessage;
import org.turnstone.mime.Addresses;
import org.turnstone.web.Dates;

/** Says whose words are quoted: one line in a reply, the header's main fields in a forward. */
@ApplicationScoped
class Attribution {

    private final AnswerTexts texts;

    Attribution(AnswerTexts texts) {
        this.texts = texts;
    }

    List<String> lines(Mode mode, OpenedMessage original, Dates dates) {
        Envelope envelope = original.envelope();
        Instant sent = envelope.sentAt() == null ? original.receivedAt() : envelope.sentAt();
        EmailAddress author = envelope.author();
        if (!mode.isForward()) {
            return List.of(texts.wrote(dates.full(sent), author == null ? "?" : author.display()));
        }
        List<String> lines = new ArrayList<>();
        lines.add(texts.forwarded());
        lines.add(texts.from(Addresses.format(envelope.from())));
        lines.add(texts.date(dates.exact(sent)));
        lines.add(texts.subject(envelope.subject()));
        lines.add(texts.to(Addresses.format(envelope.to())));
        if (!envelope.cc().isEmpty()) {
            lines.add(texts.cc(Addresses.format(envelope.cc())));
        }
        return List.copyOf(lines);
    }
}
