package org.turnstone.smtp;

import org.jspecify.annotations.Nullable;

/**
 * What the servers on the way are asked to report (DSN, RFC 3461); a server that does not offer it is not asked.
 *
 * @param wanted of what
 * @param envelopeId by which a report names this message (section 4.4); {@code null} for none
 */
public record DeliveryNotice(Wanted wanted, @Nullable String envelopeId) {

    /** Of no failure, and of nothing else (section 4.1): for a message that answers a machine. */
    public static final DeliveryNotice NEVER = new DeliveryNotice(Wanted.NEVER, null);

    /** Section 4.4: in characters, as it stands in the command. */
    private static final int LONGEST_ID = 100;

    /** The events of the NOTIFY parameter (section 4.1). */
    public enum Wanted {
        NEVER("NEVER"),
        TROUBLE("FAILURE,DELAY"),
        EVERYTHING("SUCCESS,FAILURE,DELAY");

        private final String events;

        Wanted(String events) {
            this.events = events;
        }
    }

    /** @throws IllegalArgumentException for an identifier that is too long */
    public DeliveryNotice {
        if (envelopeId != null && Xtext.of(envelopeId).length() > LONGEST_ID) {
            throw new IllegalArgumentException("an envelope identifier has at most 100 characters");
        }
    }

    /** What follows MAIL FROM: of the message itself only its header needs to come back. */
    String ofSender() {
        return envelopeId == null ? "" : " RET=HDRS ENVID=" + Xtext.of(envelopeId);
    }

    /** What follows RCPT TO. */
    String ofRecipient(WireAddress recipient) {
        String events = " NOTIFY=" + wanted.events;
        return wanted == Wanted.NEVER ? events : events + " ORCPT=" + original(recipient);
    }

    /** With the address as it is, whatever it is forwarded to (section 4.2, and RFC 6533 section 3). */
    private static String original(WireAddress recipient) {
        return recipient.needsSmtpUtf8()
                ? "utf-8;" + Xtext.international(recipient.text())
                : "rfc822;" + Xtext.of(recipient.text());
    }
}
