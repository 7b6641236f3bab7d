package org.turnstone.compose;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.turnstone.mime.Addresses;
import org.turnstone.mime.EnteredAddresses;

/** Whether what was typed can be sent; what cannot is said beside its field, and kept as it was typed. */
@ApplicationScoped
class Checks {

    /** What common submission servers take in one go. */
    private static final int MOST_RECIPIENTS = 1_000;

    private final SendingTexts texts;

    Checks(SendingTexts texts) {
        this.texts = texts;
    }

    /** The three address fields, each with what is wrong with it. */
    Recipients recipients(Written written) {
        ComposeField to = field(written.to());
        ComposeField cc = field(written.cc());
        ComposeField bcc = field(written.bcc());
        int count = count(written.to()) + count(written.cc()) + count(written.bcc());
        if (count == 0 && to.error() == null && cc.error() == null && bcc.error() == null) {
            to = to.refused(texts.noRecipient());
        }
        if (count > MOST_RECIPIENTS) {
            to = to.refused(texts.tooManyRecipients(MOST_RECIPIENTS));
        }
        return new Recipients(to, cc, bcc);
    }

    /** Whether no field was refused. */
    static boolean passed(Recipients recipients) {
        return recipients.to().error() == null
                && recipients.cc().error() == null
                && recipients.bcc().error() == null;
    }

    private ComposeField field(String typed) {
        EnteredAddresses entered = Addresses.parseEntered(typed);
        ComposeField field = ComposeField.of(typed);
        return entered.isWellFormed()
                ? field
                : field.refused(texts.malformed(entered.malformed().stream()
                        .map(piece -> "“" + piece.text() + "”")
                        .collect(Collectors.joining(", "))));
    }

    private static int count(String typed) {
        return Addresses.parseEntered(typed).addresses().size();
    }
}
