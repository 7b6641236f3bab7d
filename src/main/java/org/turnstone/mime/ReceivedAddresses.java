package org.turnstone.mime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.EmailAddress;

/**
 * The address list of a received header (RFC 5322 sections 3.4 and 4.4), read from left to right. Whatever is opened
 * and never closed counts as text; each such search is made once, so time is linear (M09).
 */
final class ReceivedAddresses {

    /** As many as are read (M04). */
    static final int MAX = 10_000;

    private final String text;
    private final EncodedWord.Finder words;
    private final List<EmailAddress> found = new ArrayList<>();
    /** The current mailbox without its angle address, as written. */
    private final StringBuilder raw = new StringBuilder();
    /** The same without quotes. */
    private final StringBuilder phrase = new StringBuilder();

    private final boolean[] neverCloses = new boolean[128];
    private final int lastSemicolon;
    private boolean hasAt;
    private String comment = "";
    private @Nullable String angle;
    private int at;

    private ReceivedAddresses(String text) {
        this.text = text;
        this.words = new EncodedWord.Finder(text);
        this.lastSemicolon = text.lastIndexOf(';');
    }

    static List<EmailAddress> parse(String header) {
        ReceivedAddresses reader = new ReceivedAddresses(header);
        while (reader.at < header.length() && reader.found.size() < MAX) {
            reader.step();
        }
        reader.finish();
        return List.copyOf(reader.found.subList(0, Math.min(MAX, reader.found.size())));
    }

    private void step() {
        char c = text.charAt(at);
        switch (c) {
            case '"' -> quoted();
            case '(' -> comment();
            case '<' -> angle();
            case '[' -> literal();
            case ',', ';' -> {
                finish();
                at++;
            }
            case ':' -> colon();
            case '=' -> equalsSign();
            case '\\' -> {
                at = Math.min(at + 1, text.length() - 1);
                keep(text.charAt(at), at + 1);
            }
            case '>' -> at++;
            default -> keep(c, at + 1);
        }
    }

    private void keep(char c, int next) {
        hasAt |= c == '@';
        raw.append(c);
        phrase.append(c);
        at = next;
    }

    private void quoted() {
        int end = Quoting.closing(text, at, '"', neverCloses);
        if (end < 0) {
            at++;
            return;
        }
        raw.append(text, at, end + 1);
        phrase.append(Quoting.unescape(text.substring(at + 1, end)));
        at = end + 1;
    }

    private void comment() {
        int end = Quoting.closing(text, at, ')', neverCloses);
        if (end < 0) {
            keep('(', at + 1);
            return;
        }
        String content = Quoting.unescape(text.substring(at + 1, end));
        comment = comment.isEmpty() ? content : comment;
        raw.append(' ');
        phrase.append(' ');
        at = end + 1;
    }

    private void angle() {
        if (angle != null) {
            finish();
        }
        while (at + 1 < text.length() && text.charAt(at + 1) == '<') {
            at++;
        }
        int end = Quoting.closing(text, at, '>', neverCloses);
        if (end < 0) {
            end = at + 1;
            while (end < text.length() && ",;>".indexOf(text.charAt(end)) < 0) {
                end++;
            }
        }
        angle = text.substring(at + 1, end);
        at = Math.min(text.length(), end + (end < text.length() && text.charAt(end) == '>' ? 1 : 0));
    }

    /** A domain literal such as {@code [IPv6:::1]}: its colons start no group. */
    private void literal() {
        boolean afterAt = !raw.isEmpty() && raw.charAt(raw.length() - 1) == '@';
        int end = afterAt ? Quoting.closing(text, at, ']', neverCloses) : -1;
        int next = end < 0 ? at + 1 : end + 1;
        raw.append(text, at, next);
        phrase.append(text, at, next);
        at = next;
    }

    /** Starts a group (RFC 5322 section 3.4) where a semicolon ends it somewhere; else it is part of a careless name. */
    private void colon() {
        if (angle == null && !hasAt && lastSemicolon > at) {
            reset();
            at++;
        } else {
            keep(':', at + 1);
        }
    }

    /** An encoded word counts as a whole: its text often holds a comma, against RFC 2047 section 5. */
    private void equalsSign() {
        EncodedWord word = text.startsWith("=?", at) ? words.at(at) : null;
        int next = word == null ? at + 1 : word.end();
        raw.append(text, at, next);
        phrase.append(text, at, next);
        at = next;
    }

    private void finish() {
        if (angle == null && raw.toString().isBlank()) {
            reset();
            return;
        }
        EmailAddress address =
                angle != null ? new EmailAddress(name(phrase.toString()), AddressText.clean(angle)) : bare();
        if (address.name() != null || !address.email().isEmpty()) {
            found.add(address);
        }
        reset();
    }

    private EmailAddress bare() {
        String written = raw.toString().strip();
        if (written.endsWith(":")) {
            return EmailAddress.of("");
        }
        if (written.indexOf('@') < 0) {
            boolean word = !written.startsWith("=?") && written.indexOf(' ') < 0 && written.indexOf('\t') < 0;
            return word ? new EmailAddress(name(""), AddressText.clean(written)) : new EmailAddress(name(written), "");
        }
        int start = AddressText.startOfLastAddress(written);
        String before = Quoting.unescape(written.substring(0, start).replace("\"", ""));
        return new EmailAddress(name(before), AddressText.clean(written.substring(start)));
    }

    /** The decoded phrase, else the comment, in which the oldest mailers put the name. */
    private @Nullable String name(String written) {
        String name = HeaderText.decode(written);
        name = name.isEmpty() ? HeaderText.decode(comment) : name;
        boolean apostrophes = name.length() > 2 && name.startsWith("'") && name.endsWith("'");
        return apostrophes ? name.substring(1, name.length() - 1) : name;
    }

    private void reset() {
        raw.setLength(0);
        phrase.setLength(0);
        comment = "";
        angle = null;
        hasAt = false;
    }
}
