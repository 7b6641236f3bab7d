package org.turnstone.security;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Long contents of rows, in sealed pieces in a table of their own: however long, one piece at a time is in memory. The
 * table has the columns {@code position} and {@code sealed}, and one that names the row.
 */
public abstract class SealedPieces {

    private final EntityManager database;
    private final RowSeal seal;
    private final String insert;
    private final String select;
    private final String delete;

    /**
     * @param table where the pieces lie
     * @param owner its column that names the row they belong to
     */
    protected SealedPieces(EntityManager database, RowSeal seal, String table, String owner) {
        this.database = database;
        this.seal = seal;
        this.insert = "insert into %s (%s, position, sealed) values (?1, ?2, ?3)".formatted(table, owner);
        this.select = "select sealed from %s where %s = ?1 and position = ?2".formatted(table, owner);
        this.delete = "delete from %s where %s = ?1".formatted(table, owner);
    }

    /** Takes a row's bytes within the caller's transaction; complete once it is closed. */
    public PieceStream taking(RowKey key) {
        return takingOn(key, 0);
    }

    /** Takes more of them, behind so many pieces that are there. */
    public PieceStream takingOn(RowKey key, int pieces) {
        return new PieceStream(pieces, (position, plain) -> store(key, position, plain));
    }

    /**
     * Opens what was taken, as often as it is asked for.
     *
     * @param least how many octets that is at least: reading fails where there are fewer
     */
    public InputStream open(RowKey key, long least) {
        return new PieceInput(
                position -> piece(key.row(), position).map(box -> seal.open(key, Integer.toString(position), box)),
                least);
    }

    /** Writes what was taken, up to the first piece that is not there: for whoever keeps it from being taken away. */
    public void writeTo(RowKey key, OutputStream out) throws IOException {
        try (InputStream in = open(key, 0)) {
            in.transferTo(out);
        }
    }

    /** A transaction for each piece: none lasts as long as a slow reader takes. */
    @Transactional
    public Optional<byte[]> piece(UUID row, int position) {
        List<?> found = database.createNativeQuery(select, byte[].class)
                .setParameter(1, row)
                .setParameter(2, position)
                .getResultList();
        return found.stream().map(byte[].class::cast).findFirst();
    }

    @Transactional
    public void drop(UUID row) {
        database.createNativeQuery(delete).setParameter(1, row).executeUpdate();
    }

    private void store(RowKey key, int position, byte[] plain) {
        database.createNativeQuery(insert)
                .setParameter(1, key.row())
                .setParameter(2, position)
                .setParameter(3, seal.seal(key, Integer.toString(position), plain))
                .executeUpdate();
    }
}
