package org.turnstone.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.UidValidity;

/** The mailboxes of one account by number, which their messages bear; a number that was given is never another mailbox's. */
final class Shelves {

    private final List<@Nullable Shelf> byNumber = new ArrayList<>();
    private final Map<MailboxPath, Shelf> byMailbox = new HashMap<>();

    Shelf add(MailboxPath mailbox, UidValidity validity, Slots slots) {
        Shelf shelf = new Shelf(byNumber.size(), mailbox, validity, slots);
        byNumber.add(shelf);
        byMailbox.put(mailbox, shelf);
        return shelf;
    }

    void remove(Shelf shelf) {
        byNumber.set(shelf.number, null);
        byMailbox.remove(shelf.mailbox);
    }

    @Nullable
    Shelf of(MailboxPath mailbox) {
        return byMailbox.get(mailbox);
    }

    /** The one that a message lies on. */
    Shelf get(int number) {
        return Objects.requireNonNull(byNumber.get(number), "a message lies in a mailbox");
    }

    /** All there are, those known longest first. */
    List<Shelf> all() {
        return byNumber.stream().filter(Objects::nonNull).toList();
    }
}
