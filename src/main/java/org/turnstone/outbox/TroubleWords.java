package org.turnstone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.ByteSize;
import org.turnstone.web.Numbers;

/** Why a message has not gone out, in words. */
@ApplicationScoped
public class TroubleWords {

    private final OutboxTexts texts;

    TroubleWords(OutboxTexts texts) {
        this.texts = texts;
    }

    /** Whole sentences: what happened, and what can be done. */
    public String of(Trouble trouble, ItemReport report, Numbers numbers) {
        return switch (trouble) {
            case UNREACHABLE -> texts.unreachable();
            case CERTIFICATE -> texts.certificate();
            case TLS_MISSING -> texts.tlsMissing();
            case PASSWORD -> texts.password();
            case RECIPIENTS -> texts.recipients();
            case SENDER -> texts.sender();
            case CONTENT -> texts.content();
            case UTF8 -> texts.utf8();
            case ENCRYPTION -> texts.encryption();
            case TOO_LARGE -> texts.tooLarge(limit(report.limit(), numbers));
            case LATER -> texts.later();
            case REFUSED -> texts.refusedAtAll();
            case INVALID -> texts.invalid();
            case LOST -> texts.lost();
            case MAILBOX_FULL -> texts.mailboxFull();
            case OTHER -> texts.other();
        };
    }

    private static String limit(@Nullable Long octets, Numbers numbers) {
        return octets == null ? "" : numbers.size(ByteSize.of(octets));
    }
}
