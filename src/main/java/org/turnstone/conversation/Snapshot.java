package org.turnstone.conversation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.UidValidity;

/**
 * An index as octets, to be kept over a restart. Nothing of the mail can be read in it: mailboxes, Message-IDs, subjects
 * and people are keyed hashes, and beside them stand UIDs and dates. On any doubt it is thrown away and read anew.
 */
final class Snapshot {

    private static final int VERSION = 1;

    /** More than any index that memory is granted for. */
    private static final int MOST = 20_000_000;

    private final Hash hash;

    Snapshot(Hash hash) {
        this.hash = hash;
    }

    private long check() {
        return hash.of("snapshot " + VERSION);
    }

    private long name(MailboxPath mailbox) {
        return hash.of("m" + mailbox.name());
    }

    byte[] write(Index index) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(octets, fast, 8192))) {
            index.locked(() -> {
                try {
                    write(index, out);
                    return true;
                } catch (IOException impossible) {
                    throw new UncheckedIOException(impossible);
                }
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory can be written to", impossible);
        } finally {
            fast.end();
        }
        return octets.toByteArray();
    }

    private void write(Index index, DataOutputStream out) throws IOException {
        out.writeLong(check());
        Map<Integer, Integer> numbers = writeGroups(index.groups, out);
        for (Shelf shelf : index.shelves.all()) {
            out.writeInt(shelf.size());
            out.writeLong(name(shelf.mailbox));
            out.writeLong(shelf.validity.value());
            out.writeLong(shelf.uidNext);
            writeMessages(index, shelf, numbers, out);
        }
        out.writeInt(-1);
    }

    /** Those that hold a message, numbered anew. */
    private static Map<Integer, Integer> writeGroups(Groups groups, DataOutputStream out) throws IOException {
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int group = 0; group < groups.count(); group++) {
            if (groups.find(group) == group && groups.size(group) > 0) {
                numbers.put(group, numbers.size());
            }
        }
        out.writeInt(numbers.size());
        for (int group = 0; group < groups.count(); group++) {
            if (numbers.containsKey(group)) {
                out.writeLong(groups.subject(group));
            }
        }
        writeIds(groups, numbers, out);
        return numbers;
    }

    private static void writeIds(Groups groups, Map<Integer, Integer> numbers, DataOutputStream out)
            throws IOException {
        Map<Long, Integer> ids = new HashMap<>();
        groups.ids.each((id, value) -> {
            Integer number = numbers.get(groups.find(value >> 1));
            if (number != null) {
                ids.put(id, number << 1 | (value & 1));
            }
        });
        out.writeInt(ids.size());
        for (Map.Entry<Long, Integer> entry : ids.entrySet()) {
            out.writeLong(entry.getKey());
            out.writeInt(entry.getValue());
        }
    }

    private static void writeMessages(Index index, Shelf shelf, Map<Integer, Integer> numbers, DataOutputStream out)
            throws IOException {
        Slots slots = index.slots;
        for (int place = 0; place < shelf.size(); place++) {
            int slot = shelf.slotAt(place);
            out.writeInt(slots.uid.get(slot));
            out.writeInt(slots.received.get(slot));
            out.writeInt(slots.id.get(slot));
            out.writeInt(slots.author.get(slot));
            out.writeBoolean(slots.mine(slot));
            out.writeInt(numbers.getOrDefault(index.groups.find(slots.group.get(slot)), 0));
        }
    }

    /**
     * Reads it back.
     *
     * @param mailboxes those there are: what was known of others is left out
     * @return empty where it is not whole, not ours, or of another time
     */
    Optional<Index> read(byte[] octets, Iterable<MailboxPath> mailboxes) {
        Map<Long, MailboxPath> names = new HashMap<>();
        mailboxes.forEach(mailbox -> names.put(name(mailbox), mailbox));
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(octets)))) {
            if (in.readLong() != check()) {
                return Optional.empty();
            }
            Index index = new Index();
            int groups = readGroups(index.groups, in);
            for (int size = count(in); size >= 0; size = count(in)) {
                MailboxPath mailbox = names.get(in.readLong());
                UidValidity validity = UidValidity.of(in.readLong());
                long uidNext = in.readLong();
                readMessages(index, mailbox, validity, size, groups, in);
                if (mailbox != null) {
                    index.compared(mailbox, uidNext);
                }
            }
            // Reading on to the end is what compares the checksum.
            return in.read() < 0 ? Optional.of(index) : Optional.empty();
        } catch (IOException | IllegalArgumentException doubtful) {
            return Optional.empty();
        }
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count > MOST || count < -1) {
            throw new IOException("a count beyond its bounds");
        }
        return count;
    }

    private static int readGroups(Groups groups, DataInputStream in) throws IOException {
        int count = count(in);
        for (int group = 0; group < count; group++) {
            groups.begin(in.readLong());
        }
        int ids = count(in);
        for (int i = 0; i < ids; i++) {
            long id = in.readLong();
            int value = in.readInt();
            groups.ids.put(id, (bounded(value >> 1, count) << 1) | (value & 1));
        }
        return count;
    }

    private static int bounded(int group, int count) throws IOException {
        if (group < 0 || group >= count) {
            throw new IOException("a group beyond its bounds");
        }
        return group;
    }

    private static void readMessages(
            Index index, @Nullable MailboxPath mailbox, UidValidity validity, int size, int groups, DataInputStream in)
            throws IOException {
        for (int i = 0; i < size; i++) {
            long uid = Integer.toUnsignedLong(in.readInt());
            int received = in.readInt();
            int id = in.readInt();
            int author = in.readInt();
            boolean mine = in.readBoolean();
            int group = bounded(in.readInt(), groups);
            if (mailbox != null && uid > 0) {
                Clue clue = new Clue(uid, received, id, References.NONE, 0, false, author, mine);
                index.restore(new Index.Found(mailbox, validity, clue), group);
            }
        }
        if (mailbox != null) {
            index.open(mailbox, validity);
        }
    }
}
