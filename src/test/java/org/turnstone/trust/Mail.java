package org.turnstone.trust;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.turnstone.html.Sanitized;
import org.turnstone.html.Sanitizer;
import org.turnstone.html.SanitizerOptions;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.Addresses;
import org.turnstone.mime.BodyBlock;
import org.turnstone.mime.Display;
import org.turnstone.mime.Envelopes;
import org.turnstone.mime.ParsedMessage;

/** A message to be judged, and the person who reads it: each piece is added where a test needs it. */
final class Mail {

    static final EmailAddress IDA = EmailAddress.of("ida@harbour.example");

    private final List<String> fields = new ArrayList<>();
    private String body = "Hello.";
    private List<String> believed = List.of("mx.harbour.example");
    private Correspondents known = Correspondents.NONE;
    private Optional<Boolean> heard = Optional.empty();

    private Mail() {}

    static Mail from(String from) {
        return new Mail().with("From: " + from);
    }

    static Mail fromNobody() {
        return new Mail();
    }

    /** A message that arrived whole. */
    static Verdict judged(byte[] raw, EmailAddress self, List<String> believed, Correspondents known) {
        return judged(raw, self, believed, known, Optional.of(false));
    }

    Mail with(String field) {
        fields.add(field);
        return this;
    }

    Mail checked(String results) {
        return with("Authentication-Results: mx.harbour.example; " + results);
    }

    Mail html(String html) {
        body = html;
        return with("Content-Type: text/html; charset=utf-8");
    }

    Mail file(String name) {
        return with("Content-Type: application/octet-stream; name=\"" + name + "\"")
                .with("Content-Disposition: attachment; filename=\"" + name + "\"");
    }

    Mail believingNobody() {
        believed = List.of();
        return this;
    }

    Mail knowing(String addresses) {
        known = Correspondents.of(Addresses.parseEntered(addresses).addresses());
        return this;
    }

    Mail heard(boolean before) {
        heard = Optional.of(before);
        return this;
    }

    Verdict judged() {
        String raw = String.join("\r\n", fields) + "\r\nMIME-Version: 1.0\r\n\r\n" + body;
        return judged(raw.getBytes(StandardCharsets.UTF_8), IDA, believed, known, heard);
    }

    private static Verdict judged(
            byte[] raw, EmailAddress self, List<String> believed, Correspondents known, Optional<Boolean> heard) {
        ParsedMessage message = ParsedMessage.parse(raw);
        Display display = Display.of(message);
        List<Sanitized.MisleadingLink> links = display.blocks().stream()
                .filter(BodyBlock.Html.class::isInstance)
                .map(BodyBlock.Html.class::cast)
                .flatMap(html -> Sanitizer.sanitize(html.html(), SanitizerOptions.reading()).misleadingLinks().stream())
                .toList();
        return Examination.of(new Examined(
                message.headers(),
                Envelopes.of(message.headers()),
                display.attachments(),
                links,
                self,
                believed,
                known,
                heard));
    }
}
