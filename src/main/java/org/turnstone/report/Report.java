package org.turnstone.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MediaType;
import org.turnstone.mime.Headers;
import org.turnstone.mime.MessageIds;
import org.turnstone.mime.ParsedMessage;
import org.turnstone.mime.Part;

/**
 * All that a message reports of another (RFC 6522). Whatever stands in it was written by somebody: nothing of it is
 * believed for its own sake.
 *
 * @param messageId of the message it is about, with its angle brackets; {@code null} where it is not told
 * @param deliveries what servers say became of it
 * @param dispositions what programs say their owners did with it
 */
public record Report(@Nullable String messageId, List<DeliveryReport> deliveries, List<Disposition> dispositions) {

    private static final int MOST_PARTS = 10;
    private static final long LARGEST = 1 << 20;

    public Report {
        deliveries = List.copyOf(deliveries);
        dispositions = List.copyOf(dispositions);
    }

    /** What the message reports; empty for one that is no report, or says nothing of anybody. */
    public static Optional<Report> in(ParsedMessage message) {
        List<DeliveryReport> deliveries = new ArrayList<>();
        List<Disposition> dispositions = new ArrayList<>();
        for (Part part : own(message.root(), new ArrayList<>())) {
            if (part.size().bytes() > LARGEST || deliveries.size() + dispositions.size() >= MOST_PARTS) {
                continue;
            }
            if (isOf(part.type(), "delivery-status")) {
                deliveries.add(DeliveryReport.read(part.text()));
            } else if (isOf(part.type(), "disposition-notification")) {
                Disposition.read(part.text()).ifPresent(dispositions::add);
            }
        }
        deliveries.removeIf(report -> report.recipients().isEmpty());
        return deliveries.isEmpty() && dispositions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Report(original(message, dispositions), deliveries, dispositions));
    }

    /** Without those of messages within: a report that somebody passes on is not theirs. */
    private static List<Part> own(Part part, List<Part> parts) {
        parts.add(part);
        part.children().forEach(child -> own(child, parts));
        return parts;
    }

    /** The machine's part, and its form with letters of any script (RFC 6533 section 6). */
    private static boolean isOf(MediaType type, String kind) {
        return type.is("message", kind) || type.is("message", "global-" + kind);
    }

    private static @Nullable String original(ParsedMessage message, List<Disposition> dispositions) {
        for (Disposition disposition : dispositions) {
            if (disposition.messageId() != null) {
                return disposition.messageId();
            }
        }
        return own(message.root(), new ArrayList<>()).stream()
                .flatMap(part -> header(part).stream())
                .flatMap(header -> MessageIds.parse(header.first("Message-ID").orElse("")).stream())
                .findFirst()
                .orElse(null);
    }

    /** Of the message that came back, or of what is left of it. */
    private static Optional<Headers> header(Part part) {
        boolean left = part.type().is("text", "rfc822-headers") || part.type().is("message", "global-headers");
        return left && part.size().bytes() <= LARGEST
                ? Optional.of(Headers.parse(part.bytes()))
                : part.message().map(ParsedMessage::headers);
    }

    /** By which its sender named the message to the first server, as the first report says. */
    public Optional<String> envelopeId() {
        return deliveries.stream()
                .map(DeliveryReport::envelopeId)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What is said of each recipient. */
    public List<DeliveryStatus> recipients() {
        return deliveries.stream()
                .flatMap(report -> report.recipients().stream())
                .toList();
    }
}
