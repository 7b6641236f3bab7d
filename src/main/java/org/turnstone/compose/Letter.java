package org.turnstone.compose;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.html.CarriedQuote;
import org.turnstone.html.HtmlToText;
import org.turnstone.html.LetterHtml;
import org.turnstone.html.MailStyle;
import org.turnstone.html.SafeHtml;
import org.turnstone.html.Sanitizer;
import org.turnstone.html.SanitizerOptions;
import org.turnstone.identity.Identity;
import org.turnstone.identity.Signing.Placement;
import org.turnstone.mime.Addresses;
import org.turnstone.mime.OutgoingMessage;
import org.turnstone.mime.OutgoingPart;

/** Makes a message out of what was written: the same for a draft and for sending, so that what was seen is what goes. */
final class Letter {

    /** RFC 5536 section 3.2.6. */
    private static final String ORGANIZATION = "Organization";

    /** RFC 8098 section 2.1. */
    private static final String RECEIPTS_TO = "Disposition-Notification-To";

    private final Identity self;
    private final Footer footer;
    private final Function<SafeHtml, List<OutgoingPart>> signatureParts;
    private final ZoneId zone;
    private final Clock clock;

    /** @param signatureParts the pictures of the writer's own signatures that some HTML shows */
    Letter(
            Identity self,
            Footer footer,
            Function<SafeHtml, List<OutgoingPart>> signatureParts,
            ZoneId zone,
            Clock clock) {
        this.self = self;
        this.footer = footer;
        this.signatureParts = signatureParts;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * To be sent: callers have checked that every address is well-formed.
     *
     * @param date of the message: when it goes
     */
    OutgoingMessage toSend(Composition composition, Instant date) {
        Written written = composition.written();
        LetterHtml letter = new LetterHtml(own(composition), quote(written));
        SafeHtml html = letter.toSend(footer.in(SafeHtml.joined(List.of(letter.own(), letter.quote()))), isBelow());
        return message(
                composition, html, footer.in(written.text()), shown(composition, html), asking(written.wishes()), date);
    }

    /** Receipts go to whoever writes, so that no program has to wonder whether to send one there. */
    private Map<String, String> asking(Wishes wishes) {
        return wishes.read() && !Addresses.needsSmtpUtf8(self.from())
                ? Map.of(RECEIPTS_TO, "<" + Addresses.wire(self.from()) + ">")
                : Map.of();
    }

    /** To be gone on with, here or in another program: what only this form knows travels in fields of its own. */
    OutgoingMessage toSave(Composition composition, int revision) {
        Written written = composition.written();
        SafeHtml html = new LetterHtml(own(composition), CarriedQuote.mark(quote(written))).toSave(isBelow());
        return message(
                composition,
                html,
                written.text(),
                labelled(composition, html),
                DraftFields.of(composition, revision),
                clock.instant());
    }

    private OutgoingMessage message(
            Composition composition,
            SafeHtml html,
            String text,
            List<OutgoingPart> parts,
            Map<String, String> fields,
            Instant date) {
        Written written = composition.written();
        Map<String, String> extra = new LinkedHashMap<>(fields);
        if (!self.organisation().isBlank()) {
            extra.put(ORGANIZATION, self.organisation());
        }
        return new OutgoingMessage(
                self.from(),
                Addresses.parseEntered(written.to()).addresses(),
                Addresses.parseEntered(written.cc()).addresses(),
                Addresses.parseEntered(written.bcc()).addresses(),
                self.replyTo(),
                written.subject().strip(),
                written.isRich() ? HtmlToText.of(html) : text,
                written.isRich() ? html.markup() : null,
                parts,
                composition.ancestry().inReplyTo(),
                composition.ancestry().references(),
                messageId(composition),
                date,
                zone,
                extra);
    }

    private boolean isBelow() {
        return self.signing().placement() == Placement.BELOW;
    }

    /** The writer's own words, dressed; a picture that has no bytes anywhere is none. */
    private SafeHtml own(Composition composition) {
        if (!composition.written().isRich()) {
            return SafeHtml.EMPTY;
        }
        SafeHtml written = safe(composition.written().html(), Letter::anyPicture);
        Set<String> there = Stream.concat(
                        composition.enclosures().stream().map(Enclosure::part), signatureParts.apply(written).stream())
                .flatMap(part -> Stream.ofNullable(part.contentId()))
                .collect(Collectors.toSet());
        return MailStyle.dress(safe(written.markup(), cid -> there.contains(cid) ? "cid:" + cid : null));
    }

    private static SafeHtml quote(Written written) {
        return written.isRich() ? safe(written.quote(), Letter::anyPicture) : SafeHtml.EMPTY;
    }

    private static String anyPicture(String cid) {
        return "cid:" + cid;
    }

    private static SafeHtml safe(String html, Function<String, @Nullable String> pictures) {
        return Sanitizer.sanitize(html, SanitizerOptions.replying().withInlineImages(pictures))
                .body();
    }

    /** Every attachment, and the pictures the HTML still shows: one taken out of the text does not go along unseen. */
    private List<OutgoingPart> shown(Composition composition, SafeHtml html) {
        return parts(composition, html, picture -> html.markup().contains("cid:" + picture), Enclosure::part);
    }

    /** In a draft, one that was taken out of the text may be wanted again. */
    private List<OutgoingPart> labelled(Composition composition, SafeHtml html) {
        return parts(composition, html, _ -> composition.written().isRich(), Enclosure::labelled);
    }

    private List<OutgoingPart> parts(
            Composition composition, SafeHtml html, Predicate<String> goes, Function<Enclosure, OutgoingPart> as) {
        List<OutgoingPart> parts = new ArrayList<>(signatureParts.apply(html));
        List<String> own = parts.stream()
                .map(OutgoingPart::contentId)
                .filter(Objects::nonNull)
                .toList();
        for (Enclosure enclosure : composition.enclosures()) {
            String contentId = enclosure.part().contentId();
            if (contentId == null || (!own.contains(contentId) && goes.test(contentId))) {
                parts.add(as.apply(enclosure));
            }
        }
        return parts;
    }

    /** Made from the form's id, so that every save, every attempt and the copy in Sent carry the same one (S06). */
    private String messageId(Composition composition) {
        String domain =
                self.from().domain().isEmpty() ? "localhost" : self.from().domain();
        return "<" + composition.submission() + "@" + domain + ">";
    }
}
