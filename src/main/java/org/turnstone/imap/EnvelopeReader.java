package org.turnstone.imap;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Envelope;
import org.turnstone.mime.HeaderText;
import org.turnstone.mime.MailDate;

/** Reads ENVELOPE (RFC 9051 section 7.5.2) and decodes it for people. */
final class EnvelopeReader {

    /** The most addresses of one header that are kept (M04). */
    private static final int MOST_ADDRESSES = 10_000;

    private EnvelopeReader() {}

    static Envelope read(Tokens tokens) {
        tokens.expect('(');
        String date = next(tokens);
        String subject = next(tokens);
        List<EmailAddress> from = addresses(tokens);
        List<EmailAddress> sender = addresses(tokens);
        List<EmailAddress> replyTo = addresses(tokens);
        List<EmailAddress> to = addresses(tokens);
        List<EmailAddress> cc = addresses(tokens);
        List<EmailAddress> bcc = addresses(tokens);
        String inReplyTo = next(tokens);
        String messageId = next(tokens);
        while (tokens.moreInList()) {
            tokens.skipValue();
        }
        tokens.expect(')');
        return new Envelope(
                id(messageId),
                id(inReplyTo),
                subject == null ? "" : HeaderText.decode(subject),
                date == null ? null : MailDate.parse(date),
                from,
                sender,
                replyTo,
                to,
                cc,
                bcc);
    }

    private static @Nullable String next(Tokens tokens) {
        tokens.skipSpaces();
        return tokens.nstring();
    }

    private static @Nullable String id(@Nullable String header) {
        return header == null || header.isBlank() ? null : PlainText.oneLine(header);
    }

    private static List<EmailAddress> addresses(Tokens tokens) {
        tokens.skipSpaces();
        if (tokens.isNil()) {
            tokens.nstring();
            return List.of();
        }
        List<EmailAddress> addresses = new ArrayList<>(2);
        tokens.expect('(');
        while (tokens.moreInList()) {
            EmailAddress address = address(tokens);
            if (address != null && addresses.size() < MOST_ADDRESSES) {
                addresses.add(address);
            }
        }
        tokens.expect(')');
        return addresses;
    }

    /** Name, route, mailbox, host; {@code null} for the marks where a group begins and ends. */
    private static @Nullable EmailAddress address(Tokens tokens) {
        tokens.expect('(');
        String name = next(tokens);
        next(tokens);
        String mailbox = next(tokens);
        String host = next(tokens);
        tokens.skipSpaces();
        tokens.expect(')');
        if (host == null || mailbox == null) {
            return null;
        }
        return new EmailAddress(
                name == null ? null : HeaderText.decode(name), PlainText.oneLine(address(mailbox, host)));
    }

    /** Dovecot fills what is missing with these words; they are no addresses. */
    private static String address(String mailbox, String host) {
        if (mailbox.equals("MISSING_MAILBOX")) {
            return "";
        }
        return host.isEmpty() || host.equals("MISSING_DOMAIN") || host.equals(".MISSING-HOST-NAME.")
                ? mailbox
                : mailbox + "@" + host;
    }
}
