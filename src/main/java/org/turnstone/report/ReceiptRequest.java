package org.turnstone.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.Addresses;
import org.turnstone.mime.Headers;

/**
 * The wish of whoever sent a message to be told that it was read (RFC 8098 section 2).
 *
 * @param to where a receipt would go
 * @param unsuspicious whether one may go there without anybody having looked: it goes back where the message came from, to
 *     the one who wrote it, and not to a list (sections 2.1 and 3)
 */
public record ReceiptRequest(EmailAddress to, boolean unsuspicious) {

    private static final List<String> OF_LISTS = List.of("List-Id", "List-Post", "List-Unsubscribe", "Mailing-List");
    private static final List<String> BULK = List.of("bulk", "list", "junk");

    /**
     * Reads it. A wish for receipts to several addresses is none: who they are, nobody can be expected to weigh. Nor is one
     * in a report, which nothing ever answers, nor one that wants what is not known here.
     *
     * @param header of the message
     */
    public static Optional<ReceiptRequest> in(Headers header) {
        List<String> fields = header.values("Disposition-Notification-To");
        List<EmailAddress> wanted = fields.size() == 1 ? Addresses.parseLenient(fields.getFirst()) : List.of();
        if (wanted.size() != 1 || isReport(header) || wantsMore(header) || !isAddress(wanted.getFirst())) {
            return Optional.empty();
        }
        EmailAddress to = wanted.getFirst();
        return Optional.of(new ReceiptRequest(to, comesFrom(header, to) && !isMachineMail(header)));
    }

    private static boolean isAddress(EmailAddress address) {
        return Addresses.parseEntered(address.email()).isWellFormed()
                && !address.localPart().isEmpty();
    }

    private static boolean isReport(Headers header) {
        return lower(header, "Content-Type").startsWith("multipart/report");
    }

    /** Section 2.2: what is "required" and not known forbids the answer. */
    private static boolean wantsMore(Headers header) {
        return lower(header, "Disposition-Notification-Options").contains("required");
    }

    private static boolean comesFrom(Headers header, EmailAddress to) {
        List<EmailAddress> from = Addresses.parseLenient(header.first("From").orElse(""));
        List<EmailAddress> path =
                Addresses.parseLenient(header.first("Return-Path").orElse(""));
        return header.values("From").size() == 1
                && header.values("Return-Path").size() == 1
                && from.size() == 1
                && path.size() == 1
                && from.getFirst().sameMailbox(to)
                && path.getFirst().sameMailbox(to);
    }

    private static boolean isMachineMail(Headers header) {
        String submitted = lower(header, "Auto-Submitted");
        return OF_LISTS.stream().anyMatch(name -> header.first(name).isPresent())
                || BULK.contains(lower(header, "Precedence"))
                || !(submitted.isEmpty() || submitted.startsWith("no"));
    }

    private static String lower(Headers header, String name) {
        return header.first(name).orElse("").strip().toLowerCase(Locale.ROOT);
    }
}
