package org.turnstone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

/** The bytes of accepted messages, in sealed pieces: however long a message, one piece at a time is in memory. */
@ApplicationScoped
class ItemContent {

    private static final int PIECE = 256 * 1024;

    private final EntityManager database;
    private final ItemSeal seal;

    ItemContent(EntityManager database, ItemSeal seal) {
        this.database = database;
        this.seal = seal;
    }

    /** Takes an item's bytes within the caller's transaction; complete once it is closed. */
    PieceStream taking(ItemKey key) {
        return new PieceStream(key);
    }

    /** Writes what was taken, as often as it is asked for. */
    void writeTo(ItemKey key, OutputStream out) throws IOException {
        for (int position = 0; ; position++) {
            List<byte[]> sealed = piece(key.item(), position);
            if (sealed.isEmpty()) {
                return;
            }
            out.write(seal.open(key, Integer.toString(position), sealed.getFirst()));
        }
    }

    /** A transaction for each piece: none lasts as long as a slow server takes to read the message. */
    @Transactional
    List<byte[]> piece(UUID item, int position) {
        List<?> found = database.createNativeQuery(
                        "select sealed from outbox_piece where item_id = ?1 and position = ?2", byte[].class)
                .setParameter(1, item)
                .setParameter(2, position)
                .getResultList();
        return found.stream().map(byte[].class::cast).toList();
    }

    @Transactional
    void drop(UUID item) {
        database.createNativeQuery("delete from outbox_piece where item_id = ?1")
                .setParameter(1, item)
                .executeUpdate();
    }

    /** Cuts what is written into pieces. */
    final class PieceStream extends OutputStream {

        private final ItemKey key;
        private final ByteArrayOutputStream piece = new ByteArrayOutputStream(PIECE);
        private int position;
        private long octets;

        private PieceStream(ItemKey key) {
            this.key = key;
        }

        @Override
        public void write(int octet) {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            octets += length;
            int at = from;
            int left = length;
            while (left > 0) {
                int some = Math.min(left, PIECE - piece.size());
                piece.write(bytes, at, some);
                at += some;
                left -= some;
                if (piece.size() == PIECE) {
                    store();
                }
            }
        }

        @Override
        public void close() {
            if (piece.size() > 0) {
                store();
            }
        }

        /** How many were written so far. */
        long octets() {
            return octets;
        }

        private void store() {
            database.createNativeQuery("insert into outbox_piece (item_id, position, sealed) values (?1, ?2, ?3)")
                    .setParameter(1, key.item())
                    .setParameter(2, position)
                    .setParameter(3, seal.seal(key, Integer.toString(position), piece.toByteArray()))
                    .executeUpdate();
            position++;
            piece.reset();
        }
    }
}
