package org.turnstone.imap;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;

/**
 * A command in the making. What people and servers name goes in as strings and literals, whose end is told by quoting or
 * by counting octets: no text can become a command (I01).
 */
final class Command {

    /** Beyond this a quoted string becomes a literal: some servers bound their lines. */
    private static final int QUOTED_AT_MOST = 1000;

    private static final int ROOM = 1024 * 1024;

    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("dd-MMM-yyyy HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final List<Object> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder(128);
    private int responseLimit = ROOM;
    private @Nullable LiteralSink sink;
    private boolean opened;

    private Command(String verb) {
        text.append(verb);
    }

    /** A command without arguments so far; the verb is ours. */
    static Command of(String verb) {
        return new Command(verb);
    }

    /** A piece of protocol that is ours: a keyword, a number, a set of UIDs. */
    Command raw(String protocol) {
        space().append(protocol);
        return this;
    }

    /** What the content adds, in parentheses. */
    Command group(Runnable content) {
        space().append('(');
        opened = true;
        content.run();
        opened = false;
        text.append(')');
        return this;
    }

    /** Between two arguments, and not behind a parenthesis. */
    private StringBuilder space() {
        boolean first = opened;
        opened = false;
        return first ? text : text.append(' ');
    }

    /** The same so far, to be gone on with in another way; of what is ours alone. */
    Command copy() {
        return new Command(text.toString()).expecting(responseLimit - ROOM).into(sink);
    }

    Command string(String value) {
        return string(value, StandardCharsets.UTF_8);
    }

    /** As {@link #string(String)}, in another charset. */
    Command string(String value, Charset charset) {
        space();
        if (isQuotable(value)) {
            text.append('"')
                    .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        } else {
            literal(MessageSource.of(value.getBytes(charset)));
        }
        return this;
    }

    private static boolean isQuotable(String value) {
        return value.length() <= QUOTED_AT_MOST && value.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
    }

    Command mailbox(MailboxPath mailbox) {
        return string(ModifiedUtf7.encode(mailbox.name()), StandardCharsets.ISO_8859_1);
    }

    Command flags(Collection<Flag> flags) {
        return raw("(" + String.join(" ", flags.stream().map(Flag::keyword).toList()) + ")");
    }

    Command dateTime(Instant moment) {
        return raw("\"" + DATE_TIME.format(moment) + "\"");
    }

    Command message(MessageSource message) {
        space();
        literal(message);
        return this;
    }

    /** What is sent once the server asks for more, as in AUTHENTICATE (RFC 9051 section 6.2.2). */
    Command answer(String line) {
        pieces.add(text.toString());
        text.setLength(0);
        pieces.add(new Answer(line));
        return this;
    }

    /** A line that waits for the server's go-ahead. */
    record Answer(String line) {

        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }

    private void literal(MessageSource octets) {
        pieces.add(text.toString());
        text.setLength(0);
        pieces.add(octets);
    }

    /** How many octets one response to it may have, beyond the usual. */
    Command expecting(long octets) {
        responseLimit = (int) Math.min(Integer.MAX_VALUE - 16, ROOM + octets);
        return this;
    }

    /** Where the large literal of its answer goes. */
    Command into(@Nullable LiteralSink taker) {
        sink = taker;
        return this;
    }

    @Nullable
    LiteralSink sink() {
        return sink;
    }

    int responseLimit() {
        return responseLimit;
    }

    /** Text ({@code String}), literals ({@code MessageSource}) and answers, ending with text. */
    List<Object> pieces() {
        List<Object> all = new ArrayList<>(pieces);
        all.add(text.toString());
        return all;
    }
}
