package org.turnstone.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Envelope;

/** Headers as a message's envelope. */
public final class Envelopes {

    private Envelopes() {}

    /** What the header says, read leniently: several From fields are joined in order (M08), a nonsense date is none. */
    public static Envelope of(Headers headers) {
        return new Envelope(
                headers.first("Message-ID")
                        .map(PlainLine::of)
                        .filter(id -> !id.isEmpty())
                        .orElse(null),
                headers.first("In-Reply-To")
                        .map(PlainLine::of)
                        .filter(id -> !id.isEmpty())
                        .orElse(null),
                headers.text("Subject"),
                headers.values("Date").stream()
                        .map(MailDate::parse)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                addresses(headers, "From"),
                addresses(headers, "Sender"),
                addresses(headers, "Reply-To"),
                addresses(headers, "To"),
                addresses(headers, "Cc"),
                addresses(headers, "Bcc"));
    }

    private static List<EmailAddress> addresses(Headers headers, String name) {
        List<EmailAddress> all = new ArrayList<>();
        for (String value : headers.values(name)) {
            all.addAll(Addresses.parseLenient(value));
        }
        return all.subList(0, Math.min(all.size(), ReceivedAddresses.MAX));
    }
}
