package org.turnstone.compose;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.turnstone.mail.Flag;

/** What a message being written does with another one. */
public enum Mode {
    NEW(Set.of()),
    REPLY(Set.of(Flag.ANSWERED)),
    REPLY_ALL(Set.of(Flag.ANSWERED)),
    FORWARD(Set.of(Flag.FORWARDED)),
    /** The original goes along as a {@code message/rfc822} part. */
    FORWARD_ATTACHED(Set.of(Flag.FORWARDED)),
    /** The same message again, as a new one. */
    EDIT_AS_NEW(Set.of());

    private final Set<Flag> marks;

    Mode(Set<Flag> marks) {
        this.marks = marks;
    }

    /** What the other message is marked with once this one is sent. */
    public Set<Flag> marks() {
        return marks;
    }

    public boolean isReply() {
        return this == REPLY || this == REPLY_ALL;
    }

    public boolean isForward() {
        return this == FORWARD || this == FORWARD_ATTACHED;
    }

    /** As it stands in addresses and forms: {@code reply-all}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #text()} back; empty for anything else. */
    public static Optional<Mode> parse(String text) {
        return Arrays.stream(values()).filter(mode -> mode.text().equals(text)).findFirst();
    }
}
