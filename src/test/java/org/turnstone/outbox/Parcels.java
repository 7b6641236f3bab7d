package org.turnstone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.turnstone.account.Accounts;
import org.turnstone.mail.EmailAddress;
import org.turnstone.testing.MailHost;

/** Makes messages to send, each between two people who have nothing else to do with any test. */
@ApplicationScoped
class Parcels {

    private final Accounts accounts;
    private final Doors doors;
    private final Items items;
    private final EntityManager database;

    Parcels(Accounts accounts, Doors doors, Items items, EntityManager database) {
        this.accounts = accounts;
        this.doors = doors;
        this.items = items;
        this.database = database;
    }

    Parcel parcel() {
        MailHost host = MailHost.shared();
        var account = accounts.ofAddress(EmailAddress.of(host.person()));
        return new Parcel(host, account, host.person(), doors, items);
    }

    /** One to a server that a test plays. */
    Parcel scripted(String from, String to) {
        return new Parcel(MailHost.shared(), accounts.ofAddress(EmailAddress.of(from)), to, doors, items);
    }

    @Transactional
    long pieces(UUID item) {
        return ((Number) database.createNativeQuery("select count(*) from outbox_piece where item_id = ?1")
                        .setParameter(1, item)
                        .getSingleResult())
                .longValue();
    }

    /** All octets of an item, one character each. */
    @Transactional
    String everythingStored(UUID item) {
        OutboxRow row = OutboxRow.findById(item);
        StringBuilder all = new StringBuilder(latin(row.details)).append(latin(row.keyHalf));
        if (row.credentials != null) {
            all.append(latin(row.credentials));
        }
        List<?> pieces = database.createNativeQuery("select sealed from outbox_piece where item_id = ?1", byte[].class)
                .setParameter(1, item)
                .getResultList();
        pieces.forEach(piece -> all.append(latin((byte[]) piece)));
        return all.toString();
    }

    private static String latin(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }
}
