package org.turnstone.compose;

import java.util.List;
import org.turnstone.identity.Identity;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.Addresses;
import org.turnstone.mime.EnteredAddresses;

/**
 * What a person has written so far, exactly as they typed it: nothing here is checked, so nothing can be lost.
 *
 * @param text the plain form; the whole of it in the plain format
 * @param html the rich form, from the browser: hostile until sanitised
 * @param quote the original under a rich answer, as the form carries it: hostile until sanitised
 * @param wishes what they want to be told of it
 */
public record Written(
        String to,
        String cc,
        String bcc,
        String subject,
        BodyView.Format format,
        String text,
        String html,
        String quote,
        Wishes wishes) {

    static final Written NOTHING = new Written("", "", "", "", BodyView.Format.PLAIN, "", "", "");

    /** Of which nothing is wished for. */
    Written(
            String to,
            String cc,
            String bcc,
            String subject,
            BodyView.Format format,
            String text,
            String html,
            String quote) {
        this(to, cc, bcc, subject, format, text, html, quote, Wishes.NONE);
    }

    Written to(Addressees addressees) {
        return new Written(
                Addresses.format(addressees.to()),
                Addresses.format(addressees.cc()),
                bcc,
                subject,
                format,
                text,
                html,
                quote,
                wishes);
    }

    /** Everybody it goes to, each once, as far as they can be read. */
    List<EmailAddress> recipients() {
        return Addresses.parseEntered(String.join("\n", to, cc, bcc)).addresses();
    }

    Written sentTo(String newTo, String newCc, String newBcc) {
        return new Written(newTo, newCc, newBcc, subject, format, text, html, quote, wishes);
    }

    /** With a copy for whoever always wants one, where they can see it and take it out. */
    Written copiedTo(Identity self) {
        String address = self.from().email();
        boolean there = Addresses.parseEntered(bcc).addresses().stream()
                .anyMatch(one -> one.email().equalsIgnoreCase(address));
        return self.bccSelf() && !there
                ? new Written(
                        to,
                        cc,
                        bcc.isBlank() ? address : bcc + ", " + address,
                        subject,
                        format,
                        text,
                        html,
                        quote,
                        wishes)
                : this;
    }

    /** Without the copy that somebody always wants, where they are not the one who writes after all. */
    Written notCopiedTo(Identity self) {
        EnteredAddresses entered = Addresses.parseEntered(bcc);
        if (!self.bccSelf() || !entered.isWellFormed()) {
            return this;
        }
        List<EmailAddress> others = entered.addresses().stream()
                .filter(one -> !one.sameMailbox(self.from()))
                .toList();
        return new Written(to, cc, Addresses.format(others), subject, format, text, html, quote, wishes);
    }

    Written about(String newSubject) {
        return new Written(to, cc, bcc, newSubject, format, text, html, quote, wishes);
    }

    Written saying(BodyView.Format newFormat, String newText, String newHtml, String newQuote) {
        return new Written(to, cc, bcc, subject, newFormat, newText, newHtml, newQuote, wishes);
    }

    Written in(BodyView.Format newFormat) {
        return new Written(to, cc, bcc, subject, newFormat, text, html, quote, wishes);
    }

    Written wishing(Wishes other) {
        return new Written(to, cc, bcc, subject, format, text, html, quote, other);
    }

    /** Whether both say the same: of the two forms of a text only the one counts that is written in. */
    boolean saysTheSameAs(Written other) {
        return essence().equals(other.essence());
    }

    private Written essence() {
        return isRich() ? saying(format, "", html, quote) : saying(format, text, "", "");
    }

    boolean isRich() {
        return format == BodyView.Format.RICH;
    }
}
