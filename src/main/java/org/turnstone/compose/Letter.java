package org.turnstone.compose;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.html.CarriedQuote;
import org.turnstone.html.HtmlToText;
import org.turnstone.html.MailStyle;
import org.turnstone.html.SafeHtml;
import org.turnstone.html.Sanitizer;
import org.turnstone.html.SanitizerOptions;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.Addresses;
import org.turnstone.mime.OutgoingMessage;
import org.turnstone.mime.OutgoingPart;

/** Makes a message out of what was written: the same for a draft and for sending, so that what was seen is what goes. */
final class Letter {

    private final EmailAddress self;
    private final ZoneId zone;
    private final Clock clock;

    Letter(EmailAddress self, ZoneId zone, Clock clock) {
        this.self = self;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * To be sent: callers have checked that every address is well-formed.
     *
     * @param date of the message: when it goes
     */
    OutgoingMessage toSend(Composition composition, Instant date) {
        SafeHtml quote = safe(composition.written().quote(), Letter::anyPicture);
        SafeHtml html = SafeHtml.joined(List.of(MailStyle.withoutMarks(own(composition)), quote));
        return message(composition, html, Map.of(), date);
    }

    /** To be gone on with, here or in another program: what only this form knows travels in fields of its own. */
    OutgoingMessage toSave(Composition composition) {
        SafeHtml quote = safe(composition.written().quote(), Letter::anyPicture);
        SafeHtml html = SafeHtml.joined(List.of(own(composition), CarriedQuote.mark(quote)));
        return message(composition, html, DraftFields.of(composition), clock.instant());
    }

    private OutgoingMessage message(Composition composition, SafeHtml rich, Map<String, String> extra, Instant date) {
        Written written = composition.written();
        SafeHtml html = written.isRich() ? rich : SafeHtml.EMPTY;
        return new OutgoingMessage(
                self,
                Addresses.parseEntered(written.to()).addresses(),
                Addresses.parseEntered(written.cc()).addresses(),
                Addresses.parseEntered(written.bcc()).addresses(),
                List.of(),
                written.subject().strip(),
                written.isRich() ? HtmlToText.of(html) : written.text(),
                written.isRich() ? html.markup() : null,
                parts(composition, html),
                composition.ancestry().inReplyTo(),
                composition.ancestry().references(),
                messageId(composition),
                date,
                zone,
                new LinkedHashMap<>(extra));
    }

    /** The writer's own words; a picture that has no bytes anywhere is none. */
    private static SafeHtml own(Composition composition) {
        Set<String> there = composition.enclosures().stream()
                .flatMap(enclosure -> Stream.ofNullable(enclosure.part().contentId()))
                .collect(Collectors.toSet());
        return MailStyle.dress(safe(composition.written().html(), cid -> there.contains(cid) ? "cid:" + cid : null));
    }

    private static String anyPicture(String cid) {
        return "cid:" + cid;
    }

    private static SafeHtml safe(String html, Function<String, @Nullable String> pictures) {
        return Sanitizer.sanitize(html, SanitizerOptions.replying().withInlineImages(pictures))
                .body();
    }

    /** Every attachment, and the pictures the HTML still shows: one taken out of the text does not go along unseen. */
    private static List<OutgoingPart> parts(Composition composition, SafeHtml html) {
        List<OutgoingPart> parts = new ArrayList<>();
        for (Enclosure enclosure : composition.enclosures()) {
            String contentId = enclosure.part().contentId();
            if (contentId == null || html.markup().contains("cid:" + contentId)) {
                parts.add(enclosure.part());
            }
        }
        return parts;
    }

    /** Made from the form's id, so that every save, every attempt and the copy in Sent carry the same one (S06). */
    private String messageId(Composition composition) {
        String domain = self.domain().isEmpty() ? "localhost" : self.domain();
        return "<" + composition.submission() + "@" + domain + ">";
    }
}
