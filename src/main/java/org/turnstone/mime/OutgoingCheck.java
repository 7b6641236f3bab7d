package org.turnstone.mime;

import java.util.List;
import org.turnstone.mail.EmailAddress;
import org.turnstone.problem.InvalidInput;

/** What must not stand in a header that we write: refused, not repaired (S01, S02). */
final class OutgoingCheck {

    private OutgoingCheck() {}

    /**
     * Checks every field.
     *
     * @param draft whether addresses may be half-typed
     * @throws InvalidInput for the first fault
     */
    static void check(OutgoingMessage message, boolean draft) {
        addresses("from", List.of(message.from()), draft);
        addresses("to", message.to(), draft);
        addresses("cc", message.cc(), draft);
        addresses("bcc", message.bcc(), draft);
        addresses("replyTo", message.replyTo(), draft);
        line("subject", message.subject());
        line("messageId", message.messageId());
        if (!isMessageId(message.messageId())) {
            throw new InvalidInput("messageId", "message-id.malformed");
        }
        line("inReplyTo", message.inReplyTo() == null ? "" : message.inReplyTo());
        message.references().forEach(id -> line("references", id));
        message.attachments().forEach(part -> {
            line("attachment", part.name());
            line("attachment", part.type().toString());
            line("attachment", part.contentId() == null ? "" : part.contentId());
        });
        message.extraHeaders().forEach(OutgoingCheck::extraHeader);
    }

    private static void addresses(String field, List<EmailAddress> addresses, boolean draft) {
        for (EmailAddress address : addresses) {
            line(field, address.name() == null ? "" : address.name());
            line(field, address.email());
            if (!draft && AddressSyntax.fault(address.email()) != null) {
                throw new InvalidInput(field, "address.malformed");
            }
        }
    }

    private static void line(String field, String value) {
        if (value.chars().anyMatch(c -> Character.isISOControl(c))) {
            throw new InvalidInput(field, "control-character");
        }
    }

    private static void extraHeader(String name, String value) {
        boolean ftext = !name.isEmpty() && name.chars().allMatch(c -> c > ' ' && c < 0x7f && c != ':');
        if (!ftext) {
            throw new InvalidInput("extraHeaders", "header-name.malformed");
        }
        line("extraHeaders", value);
    }

    /** RFC 5322 section 3.6.4 without its comments. Other people's may be nonsense; those are not passed on. */
    static boolean isMessageId(String id) {
        return id.length() > 4
                && id.length() < 900
                && id.startsWith("<")
                && id.endsWith(">")
                && id.substring(1, id.length() - 1).chars().allMatch(c -> c > ' ' && c < 0x7f && c != '<' && c != '>');
    }
}
