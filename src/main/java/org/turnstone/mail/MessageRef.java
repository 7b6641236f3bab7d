package org.turnstone.mail;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One message for good: mailbox, era and UID. Never names another message, however the mailbox changes (I03, I04). */
public record MessageRef(MailboxPath mailbox, UidValidity validity, Uid uid) {

    private static final Pattern ID = Pattern.compile("(\\d{1,10})\\.(\\d{1,10})");

    /** The last segment of a message's URL: {@code uidvalidity.uid}. */
    public String id() {
        return validity + "." + uid;
    }

    /** Reads {@link #id()} back; empty for anything else. */
    public static Optional<MessageRef> parse(MailboxPath mailbox, String id) {
        Matcher matcher = ID.matcher(id);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long validity = Long.parseLong(matcher.group(1));
        long uid = Long.parseLong(matcher.group(2));
        if (validity > 0xffff_ffffL || uid < 1 || uid > 0xffff_ffffL) {
            return Optional.empty();
        }
        return Optional.of(new MessageRef(mailbox, UidValidity.of(validity), Uid.of(uid)));
    }
}
