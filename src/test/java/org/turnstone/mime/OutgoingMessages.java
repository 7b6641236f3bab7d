package org.turnstone.mime;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.MediaType;

/** Builds messages for tests, one field at a time. */
final class OutgoingMessages {

    EmailAddress from = new EmailAddress("Ann", "ann@example.org");
    List<EmailAddress> to = List.of(EmailAddress.of("bob@example.org"));
    List<EmailAddress> cc = List.of();
    List<EmailAddress> bcc = List.of();
    String subject = "Subject";
    String text = "Text";

    @Nullable
    String html;

    final List<OutgoingPart> parts = new ArrayList<>();
    List<String> references = List.of();
    String messageId = "<1@example.org>";
    final Map<String, String> extra = new LinkedHashMap<>();

    OutgoingMessages attach(String name, MediaType type, byte[] content, @Nullable String contentId) {
        parts.add(new OutgoingPart(
                name, type, ByteSize.of(content.length), () -> new ByteArrayInputStream(content), contentId));
        return this;
    }

    OutgoingMessage build() {
        return new OutgoingMessage(
                from,
                to,
                cc,
                bcc,
                List.of(),
                subject,
                text,
                html,
                parts,
                null,
                references,
                messageId,
                Instant.EPOCH,
                ZoneOffset.UTC,
                extra);
    }

    byte[] write(boolean withBcc) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MessageWriter().write(build(), out, withBcc);
        return out.toByteArray();
    }

    ParsedMessage writeAndParse() throws IOException {
        return ParsedMessage.parse(write(false));
    }
}
