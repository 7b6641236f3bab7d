package org.turnstone.mime;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Envelope;

/**
 * What a reader makes of a message, in words that can be compared: ours, and mime4j's.
 *
 * @param leaves the type of every part that holds something, in order
 * @param names the files' names of these parts, empty where there is none
 * @param contents the decoded octets of these parts, as characters
 */
record SecondReader(
        String subject,
        List<String> from,
        String date,
        List<String> leaves,
        List<String> names,
        List<String> contents) {

    private static final MimeConfig PERMISSIVE = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(-1)
            .setMaxContentLen(-1)
            .build();

    /** As we read it. */
    static SecondReader ours(byte[] raw) {
        ParsedMessage message = ParsedMessage.parse(raw);
        Envelope envelope = Envelopes.of(message.headers());
        List<Part> leaves = message.allParts().stream()
                .filter(part -> part.children().isEmpty() && part.message().isEmpty())
                .toList();
        return new SecondReader(
                squeezed(envelope.subject()),
                envelope.from().stream().map(EmailAddress::email).toList(),
                Objects.toString(envelope.sentAt(), ""),
                leaves.stream().map(part -> part.type().toString()).toList(),
                leaves.stream().map(part -> part.fileName().orElse("")).toList(),
                leaves.stream().map(part -> content(part.bytes())).toList());
    }

    /** As mime4j reads it; {@code null} where it gives up. */
    static @Nullable SecondReader theirs(byte[] raw) {
        try {
            DefaultMessageBuilder builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(PERMISSIVE);
            Message message = builder.parseMessage(new ByteArrayInputStream(raw));
            List<Entity> leaves = new ArrayList<>();
            collect(message, leaves);
            List<String> contents = new ArrayList<>();
            for (Entity leaf : leaves) {
                contents.add(content(leaf));
            }
            MailboxList from = message.getFrom();
            return new SecondReader(
                    squeezed(or(message::getSubject)),
                    from == null
                            ? List.of()
                            : from.stream().map(mailbox -> mailbox.getAddress()).toList(),
                    or(() -> message.getDate().toInstant().toString()),
                    leaves.stream().map(Entity::getMimeType).toList(),
                    leaves.stream()
                            .map(leaf -> or(leaf::getFilename))
                            .map(FileName::sanitise)
                            .toList(),
                    contents);
        } catch (IOException | RuntimeException gaveUp) {
            return null;
        }
    }

    private static void collect(Entity entity, List<Entity> leaves) {
        switch (entity.getBody()) {
            case Multipart multipart
            when !multipart.getBodyParts().isEmpty() -> multipart.getBodyParts().forEach(part -> collect(part, leaves));
            case Message message -> collect(message, leaves);
            default -> leaves.add(entity);
        }
    }

    private static String content(Entity leaf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (leaf.getBody() instanceof SingleBody body) {
            body.writeTo(out);
        }
        return content(out.toByteArray());
    }

    /** Line ends and blanks at the end are not what a reading is judged by. */
    private static String content(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1).replace("\r", "").stripTrailing();
    }

    private static String or(Supplier<@Nullable String> value) {
        try {
            String found = value.get();
            return found == null ? "" : found;
        } catch (RuntimeException none) {
            return "";
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
