package org.turnstone.imap;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.turnstone.mail.Uid;
import org.turnstone.mime.Headers;

/**
 * Reads, of many messages, the fields that tell what belongs together: five of them, which servers keep in their own
 * index (Dovecot does once they were asked for). Each answer is handed on as it comes; none is held.
 */
final class ThreadingHeaders {

    /** Of 50 kB of References enough, and of a header bomb no more (M04). */
    private static final int LARGEST = 64 * 1024;

    private static final String ITEMS = "(UID INTERNALDATE"
            + " BODY.PEEK[HEADER.FIELDS (MESSAGE-ID IN-REPLY-TO REFERENCES SUBJECT FROM)]<0." + LARGEST + ">)";

    private final ImapConnection connection;

    ThreadingHeaders(ImapConnection connection) {
        this.connection = connection;
    }

    /** Of these; those that are gone, or that the server describes in a way nobody can read, are left out. */
    void of(Collection<Uid> uids, Consumer<ThreadingHeader> taker) throws IOException {
        for (String set : UidSet.of(uids)) {
            fetch(set, 0, taker);
        }
    }

    /**
     * Of all that came after this one.
     *
     * @return the largest UID there is, or this one; 0 where the server did not tell of all
     */
    long after(long uid, Consumer<ThreadingHeader> taker) throws IOException {
        return uid < 0xffff_ffffL ? fetch((uid + 1) + ":*", uid, taker) : uid;
    }

    /** @param beyond "n:*" names the last message even where it lies before n (RFC 9051 section 9, seq-range) */
    private long fetch(String set, long beyond, Consumer<ThreadingHeader> taker) throws IOException {
        Command command = Command.of("UID FETCH").raw(set).raw(ITEMS).expecting(LARGEST);
        AtomicLong last = new AtomicLong(beyond);
        Status end = connection.run(command, response -> {
            if (response.is("FETCH")) {
                FetchedMessage message = FetchedMessage.read(response);
                Uid uid = message.uid();
                Instant received = message.receivedAt();
                byte[] section = message.onlySection();
                if (uid != null) {
                    last.accumulateAndGet(uid.value(), Math::max);
                }
                if (uid != null && received != null && section != null && uid.value() > beyond) {
                    taker.accept(new ThreadingHeader(uid, received, Headers.parse(section)));
                }
            }
        });
        Refusals.requireOkOrGone(end);
        return end.isOk() ? last.get() : 0;
    }
}
