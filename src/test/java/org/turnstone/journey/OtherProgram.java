package org.turnstone.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.turnstone.mime.BodyBlock;
import org.turnstone.mime.Display;
import org.turnstone.mime.ParsedMessage;
import org.turnstone.testing.Dovecot;

/** Another mail program on the same account, on a phone or at work: sees what is stored, and changes it. */
final class OtherProgram {

    private final Dovecot server;
    private final String address;

    OtherProgram(Dovecot server, String address) {
        this.server = server;
        this.address = address;
    }

    void append(String mailbox, String message) {
        server.append(address, mailbox, message);
    }

    /** Every message's value of one field, as {@code doveadm fetch} has it: {@code uid}, {@code hdr.subject}, {@code text}. */
    List<String> all(String mailbox, String field) {
        return fetch(mailbox, field, List.of())
                .lines()
                .map(line -> line.replaceFirst("^\\S+?=", ""))
                .toList();
    }

    /** The flags of the message with this subject. */
    String flags(String mailbox, String subject) {
        return fetch(mailbox, "flags", List.of("subject", subject));
    }

    /** The message with this subject as it is stored. */
    String source(String mailbox, String subject) {
        return fetch(mailbox, "text", List.of("subject", subject)).replaceFirst("^text=", "");
    }

    /** The HTML of the message with this subject. */
    String html(String mailbox, String subject) {
        byte[] source = source(mailbox, subject).getBytes(ISO_8859_1);
        return Display.of(ParsedMessage.parse(source)).blocks().stream()
                .flatMap(block -> block instanceof BodyBlock.Html html ? Stream.of(html.html()) : Stream.empty())
                .findFirst()
                .orElseThrow();
    }

    void mark(String mailbox, String subject, String flag) {
        server.doveadm("flags", "add", "-u", address, flag, "mailbox", mailbox, "subject", subject);
    }

    void unmark(String mailbox, String subject, String flag) {
        server.doveadm("flags", "remove", "-u", address, flag, "mailbox", mailbox, "subject", subject);
    }

    void move(String mailbox, String subject, String target) {
        server.doveadm("move", "-u", address, target, "mailbox", mailbox, "subject", subject);
    }

    void expunge(String mailbox, String subject) {
        server.doveadm("expunge", "-u", address, "mailbox", mailbox, "subject", subject);
    }

    List<String> folders() {
        return server.doveadm("mailbox", "list", "-u", address).lines().toList();
    }

    private String fetch(String mailbox, String field, List<String> which) {
        List<String> command = Stream.of(
                        Stream.of("-f", "flow", "fetch", "-u", address, field, "mailbox", mailbox), which.stream())
                .flatMap(part -> part)
                .collect(Collectors.toList());
        return server.doveadm(command.toArray(String[]::new));
    }
}
