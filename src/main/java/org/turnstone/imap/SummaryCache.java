package org.turnstone.imap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Envelope;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;

/**
 * What never changes of messages that stood in a list: all of a row but its flags. A UID means the same message for as
 * long as the mailbox has its UIDVALIDITY (RFC 9051 section 2.3.1.1), so nothing in here can be out of date; it may be
 * dropped at any moment. Bounded in bytes over all accounts; reached only through a {@link Shelf}, which is one
 * mailbox of whoever proved to be its owner.
 */
final class SummaryCache {

    /** What a row weighs beside its characters: objects, references, the place in the cache. */
    private static final int OBJECTS = 640;

    private static final int BYTES_PER_CHARACTER = 2;

    private final Cache<Key, MessageSummary> rows;

    SummaryCache(long bytes) {
        rows = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher(SummaryCache::weight)
                .build();
    }

    /** The rows of one mailbox in one era of its UIDs. */
    Shelf shelf(PoolKey owner, MailboxPath mailbox, UidValidity validity) {
        return new Shelf(rows, new Place(owner, mailbox, validity));
    }

    /** Whose rows, and which. A server without UIDVALIDITY promises nothing, and gets no shelf. */
    private record Place(PoolKey owner, MailboxPath mailbox, UidValidity validity) {}

    private record Key(Place place, Uid uid) {}

    /** One mailbox's rows. */
    record Shelf(Cache<Key, MessageSummary> rows, Place place) {

        @Nullable
        MessageSummary find(Uid uid) {
            return rows.getIfPresent(new Key(place, uid));
        }

        void keep(MessageSummary summary) {
            if (place.validity().value() != 0) {
                rows.put(new Key(place, summary.uid()), summary.withFlags(Set.of()));
            }
        }
    }

    /** How many rows there are, and how many bytes they are taken for. */
    Size size() {
        return new Size(
                rows.estimatedSize(),
                rows.policy()
                        .eviction()
                        .map(eviction -> eviction.weightedSize().orElse(0))
                        .orElse(0L));
    }

    record Size(long rows, long bytes) {}

    private static int weight(Key key, MessageSummary summary) {
        Envelope envelope = summary.envelope();
        int characters = length(envelope.messageId())
                + length(envelope.inReplyTo())
                + envelope.subject().length();
        int people = Stream.of(
                        envelope.from(),
                        envelope.sender(),
                        envelope.replyTo(),
                        envelope.to(),
                        envelope.cc(),
                        envelope.bcc())
                .flatMap(Collection::stream)
                .mapToInt(SummaryCache::length)
                .sum();
        return OBJECTS
                + people
                + BYTES_PER_CHARACTER * (characters + summary.preview().length());
    }

    private static int length(EmailAddress address) {
        return 64 + BYTES_PER_CHARACTER * address.toString().length();
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
