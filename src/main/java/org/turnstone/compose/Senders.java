package org.turnstone.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.turnstone.identity.Identity;
import org.turnstone.identity.OwnIdentities;

/** As whom a form offers to send. */
public final class Senders {

    private Senders() {}

    /** All of them; and whoever writes from a subaddress, which is on no list. */
    public static List<Sender> of(OwnIdentities own, Identity self) {
        List<Sender> senders = new ArrayList<>();
        own.all().forEach(identity -> senders.add(sender(own, identity)));
        Sender writer = sender(own, self);
        if (!senders.contains(writer)) {
            senders.addFirst(writer);
        }
        return senders;
    }

    private static Sender sender(OwnIdentities own, Identity identity) {
        return new Sender(
                own.idOf(identity).text(),
                Objects.requireNonNullElse(identity.from().name(), ""),
                identity.from().email());
    }
}
