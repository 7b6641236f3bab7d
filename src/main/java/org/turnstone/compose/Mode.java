package org.turnstone.compose;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.turnstone.mail.Flag;

/** What a message being written does with another one. */
public enum Mode {
    NEW,
    REPLY,
    REPLY_ALL,
    /** To the mailing list it came by. */
    REPLY_LIST,
    FORWARD,
    /** The original goes along as a {@code message/rfc822} part. */
    FORWARD_ATTACHED,
    /** The same message again, as a new one. */
    EDIT_AS_NEW;

    /** What the other message is marked with once this one is sent. */
    public Set<Flag> marks() {
        return switch (this) {
            case REPLY, REPLY_ALL, REPLY_LIST -> Set.of(Flag.ANSWERED);
            case FORWARD, FORWARD_ATTACHED -> Set.of(Flag.FORWARDED);
            case NEW, EDIT_AS_NEW -> Set.of();
        };
    }

    public boolean isReply() {
        return this == REPLY || this == REPLY_ALL || this == REPLY_LIST;
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
