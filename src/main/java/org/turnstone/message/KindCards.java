package org.turnstone.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.turnstone.card.CardsView;
import org.turnstone.card.ContactCard;
import org.turnstone.card.DeliveryCard;
import org.turnstone.card.EnclosedCard;
import org.turnstone.card.EventCard;
import org.turnstone.card.PieceCard;
import org.turnstone.card.ReceiptCard;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Envelope;
import org.turnstone.mail.MediaType;
import org.turnstone.mime.Addresses;
import org.turnstone.mime.Attachment;
import org.turnstone.mime.BodyBlock;
import org.turnstone.mime.Envelopes;
import org.turnstone.mime.Headers;
import org.turnstone.mime.ParsedMessage;
import org.turnstone.mime.Part;
import org.turnstone.web.Dates;

/** Finds what of a message is told best by a card. What no card can tell is shown or offered as ever. */
record KindCards(OpenedMessage message, MessageLinks links, Dates dates) {

    /** More of a kind stand among the attachments. */
    private static final int MOST = 3;

    /** More files of a kind are not even looked into. */
    private static final int MOST_FILES = 10;

    private static final int MOST_ENCLOSED = 50;
    private static final long LARGEST = 1 << 20;
    private static final Set<String> DELIVERY = Set.of("delivery-status", "global-delivery-status");
    private static final Set<String> RECEIPT = Set.of("disposition-notification", "global-disposition-notification");

    CardsView cards() {
        List<ContactCard> contacts = contacts();
        return new CardsView(
                events(),
                deliveries(message, links.message()),
                receipts(message, links.message()),
                first(contacts),
                Math.max(0, contacts.size() - MOST),
                pieces(),
                enclosed(),
                links.write());
    }

    /** Whether a card tells what that report says, or where the header is that came with it, so that its text need not. */
    static boolean tell(OpenedMessage message, BodyBlock.DeliveryStatus report) {
        return isHeader(report.part()) ? reports(message, DELIVERY).stream().anyMatch(KindCards::tell) : tell(report);
    }

    private static boolean tell(BodyBlock.DeliveryStatus report) {
        if (isReport(report.part(), DELIVERY)) {
            return DeliveryCard.read(report.text(), "", "").isPresent();
        }
        return isReport(report.part(), RECEIPT)
                && ReceiptCard.read(report.text(), "", "").isPresent();
    }

    private List<EventCard> events() {
        Set<EventCard> events = new LinkedHashSet<>();
        int files = 0;
        for (Attachment file : message.display().attachments()) {
            MediaType type = file.declaredType();
            if (files < MOST_FILES
                    && events.size() < MOST
                    && EventCard.isFile(type.type(), type.subtype(), file.fileName())) {
                files++;
                text(file)
                        .flatMap(text -> EventCard.read(text, dates.zone(), dates.locale()))
                        .ifPresent(events::add);
            }
        }
        return List.copyOf(events);
    }

    private List<ContactCard> contacts() {
        List<ContactCard> contacts = new ArrayList<>();
        int files = 0;
        for (Attachment file : message.display().attachments()) {
            MediaType type = file.declaredType();
            if (files < MOST_FILES && ContactCard.isFile(type.type(), type.subtype(), file.fileName())) {
                files++;
                text(file).map(ContactCard::read).ifPresent(more -> more.stream()
                        .filter(contact -> !first(contacts).contains(contact))
                        .forEach(contacts::add));
            }
        }
        return contacts;
    }

    /** Those that are shown. */
    private static List<ContactCard> first(List<ContactCard> contacts) {
        return contacts.subList(0, Math.min(MOST, contacts.size()));
    }

    private Optional<String> text(Attachment file) {
        return message.storedSizes().containsKey(file.section()) || file.size().bytes() > LARGEST
                ? Optional.empty()
                : message.parsed().part(file.section()).map(Part::text);
    }

    private static List<DeliveryCard> deliveries(OpenedMessage message, String url) {
        return reports(message, DELIVERY).stream()
                .map(report -> DeliveryCard.read(report.text(), subject(message), file(url, report)))
                .flatMap(Optional::stream)
                .limit(MOST)
                .map(card -> card.withHeaders(headers(message, url)))
                .toList();
    }

    private static String headers(OpenedMessage message, String url) {
        return message.display().blocks().stream()
                .map(BodyBlock::part)
                .filter(KindCards::isHeader)
                .findFirst()
                .map(part -> url + "/parts/" + part.section() + "/view")
                .orElse("");
    }

    /** Whether a part is what is left of the message that a report is about. */
    private static boolean isHeader(Part part) {
        return part.type().is("text", "rfc822-headers");
    }

    private static List<ReceiptCard> receipts(OpenedMessage message, String url) {
        return reports(message, RECEIPT).stream()
                .map(report -> ReceiptCard.read(report.text(), subject(message), file(url, report)))
                .flatMap(Optional::stream)
                .limit(MOST)
                .toList();
    }

    private static String file(String url, BodyBlock.DeliveryStatus report) {
        return url + "/parts/" + report.part().section();
    }

    private static List<BodyBlock.DeliveryStatus> reports(OpenedMessage message, Set<String> types) {
        List<BodyBlock.DeliveryStatus> reports = new ArrayList<>();
        for (BodyBlock block : message.display().blocks()) {
            if (block instanceof BodyBlock.DeliveryStatus report && isReport(report.part(), types)) {
                reports.add(report);
            }
        }
        return reports;
    }

    private static boolean isReport(Part part, Set<String> types) {
        return part.type().type().equals("message")
                && types.contains(part.type().subtype());
    }

    /** Of the message a report is about: it comes along, or its header does. */
    private static String subject(OpenedMessage message) {
        for (Part part : message.parsed().allParts()) {
            Optional<Headers> headers = isHeader(part)
                    ? Optional.of(Headers.parse(part.bytes()))
                    : part.message().map(ParsedMessage::headers);
            if (headers.isPresent()) {
                return headers.get().text("Subject");
            }
        }
        return "";
    }

    private List<PieceCard> pieces() {
        List<PieceCard> pieces = new ArrayList<>();
        for (Attachment file : message.display().attachments()) {
            MediaType type = file.declaredType();
            boolean piece = type.is("message", "partial");
            if (pieces.size() < MOST && (piece || type.is("message", "external-body"))) {
                message.parsed()
                        .part(file.section())
                        .map(Part::parameters)
                        .map(piece ? PieceCard::piece : PieceCard::elsewhere)
                        .ifPresent(pieces::add);
            }
        }
        return pieces;
    }

    private List<EnclosedCard> enclosed() {
        return enclosed(message).map(this::card).toList();
    }

    private EnclosedCard card(BodyBlock.Embedded embedded) {
        Envelope envelope = Envelopes.of(embedded.message().headers());
        EmailAddress author = envelope.author();
        Instant sent = envelope.sentAt();
        return new EnclosedCard(
                envelope.subject(),
                author == null ? "" : Addresses.format(author),
                sent == null ? "" : dates.readable(sent),
                links.message() + "/parts/" + embedded.part().section() + "/message");
    }

    /** The messages within that have cards. */
    static Stream<BodyBlock.Embedded> enclosed(OpenedMessage message) {
        return message.display().blocks().stream()
                .filter(BodyBlock.Embedded.class::isInstance)
                .map(BodyBlock.Embedded.class::cast)
                .limit(MOST_ENCLOSED);
    }
}
