package org.turnstone.mime;

import java.util.List;
import java.util.Optional;
import org.turnstone.mail.EmailAddress;

/** Where a letter to a mailing list goes, as a message that came by it says (RFC 2369 section 3.4). */
public final class ListPost {

    private ListPost() {}

    /**
     * The first address that is named; empty where there is none, as for a list that takes no letters ({@code NO}).
     * What else the link says, a subject or other recipients, is left behind.
     */
    public static Optional<EmailAddress> address(Headers headers) {
        return ListField.ways(headers, "List-Post").stream()
                .filter(way -> "mailto".equalsIgnoreCase(way.getScheme()))
                .flatMap(way -> only(Addresses.parseLenient(MailtoLink.address(way.toString()))).stream())
                .findFirst();
    }

    private static Optional<EmailAddress> only(List<EmailAddress> named) {
        return named.size() == 1 && !named.getFirst().domain().isEmpty()
                ? Optional.of(EmailAddress.of(named.getFirst().email()))
                : Optional.empty();
    }
}
