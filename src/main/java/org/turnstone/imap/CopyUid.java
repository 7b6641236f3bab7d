package org.turnstone.imap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;

/** Gathers COPYUID codes (RFC 4315 section 3): which message became which. */
final class CopyUid implements Responses {

    private final Map<Uid, Uid> uids = new HashMap<>();
    private @Nullable UidValidity validity;

    @Override
    public void hear(Response response) {
        // With MOVE it comes untagged, before the messages go (RFC 6851 section 4.3).
        if (response.is("OK")) {
            take(response.status());
        }
    }

    void take(Status status) {
        String[] parts = status.arguments().split(" ", -1);
        if (!status.has("COPYUID") || parts.length != 3 || !parts[0].matches("\\d{1,10}")) {
            return;
        }
        try {
            List<Uid> from = UidSet.parse(parts[1]);
            List<Uid> to = UidSet.parse(parts[2]);
            if (from.size() == to.size()) {
                validity = UidValidity.of(Long.parseLong(parts[0]) & 0xffff_ffffL);
                for (int i = 0; i < from.size(); i++) {
                    uids.put(from.get(i), to.get(i));
                }
            }
        } catch (MalformedResponse unreadable) {
            // The messages have moved all the same; only the way back is not known.
            return;
        }
    }

    /** What was found out in another way. */
    void take(Map<Uid, Uid> found, UidValidity target) {
        uids.putAll(found);
        validity = target;
    }

    Map<Uid, Uid> uids() {
        return uids;
    }

    @Nullable
    UidValidity validity() {
        return validity;
    }
}
