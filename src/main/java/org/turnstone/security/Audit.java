package org.turnstone.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What happened to whom: a row for the operator's console and a line in the log. A person is named by their id; an
 * address that nobody has signed in with, by its keyed hash, so that repeated attempts can be seen and none be read.
 */
@ApplicationScoped
public class Audit {

    private static final Logger LOG = Logger.getLogger(Audit.class);

    /** What happened. */
    public enum Event {
        SIGNED_IN,
        SIGN_IN_REFUSED,
        SIGNED_OUT,
        SESSION_ENDED,
        /** A form named a sender that is none of its poster's identities (S04). */
        SENDER_REFUSED
    }

    private final ServerSecret secret;
    private final Clock clock;

    Audit(ServerSecret secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /** The name of an address here and in limits: the same for the same address, and no way back. */
    public String subjectOf(String address) {
        byte[] hash = secret.hash("audit subject", address.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, 8);
    }

    /**
     * Writes down an event.
     *
     * @param personId {@code null} where nobody is known
     * @param subject from {@link #subjectOf}; {@code null} where the person is known
     * @param detail a word of ours, such as a refusal's reason; nothing a client sent
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void record(
            Event event,
            @Nullable Long personId,
            @Nullable String subject,
            ClientNetwork from,
            @Nullable String detail) {
        AuditRow row = new AuditRow();
        row.at = clock.instant();
        row.event = event;
        row.personId = personId;
        row.subject = subject;
        row.network = from.network();
        row.detail = detail;
        row.persist();
        LOG.infof(
                "%s person=%s subject=%s network=%s detail=%s",
                event.name().toLowerCase(Locale.ROOT), personId, subject, from.network(), detail);
    }
}
