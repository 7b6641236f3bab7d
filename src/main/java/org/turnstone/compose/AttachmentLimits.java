package org.turnstone.compose;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.turnstone.account.Account;
import org.turnstone.account.MailServers;
import org.turnstone.mail.ByteSize;
import org.turnstone.smtp.SizeLimits;
import org.turnstone.smtp.SubmissionServer;
import org.turnstone.upload.LargestFile;

/** How much the files of one message may have together: what the operator allows, and no more than the server takes (F27). */
@ApplicationScoped
class AttachmentLimits implements LargestFile {

    /** So long a submission server is waited for that has not said yet what it takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** For the text and the header, of a message so large that they do not matter; of a small one a tenth. */
    private static final long TEXT = 256_000;

    /** Base64 makes a line of 76 characters and a line end of 57 bytes (RFC 2045 section 6.8). */
    private static final int BYTES_IN_A_LINE = 57;

    private static final int LINE = 78;

    private final ComposeConfig config;
    private final SizeLimits servers;
    private final MailServers accounts;

    AttachmentLimits(ComposeConfig config, SizeLimits servers, MailServers accounts) {
        this.config = config;
        this.servers = servers;
        this.accounts = accounts;
    }

    /** What is known without waiting, for whoever is about to choose a file. */
    ByteSize known(SubmissionServer server) {
        return servers.known(server)
                .map(AttachmentLimits::filesIn)
                .map(this::allowed)
                .orElse(config.attachmentLimit());
    }

    /** What is kept to. */
    ByteSize of(SubmissionServer server) {
        return servers.of(server, PATIENCE)
                .map(AttachmentLimits::filesIn)
                .map(this::allowed)
                .orElse(config.attachmentLimit());
    }

    /** The limit that a message's files exceed; empty where they fit. */
    Optional<ByteSize> exceededBy(Composition composition, SubmissionServer server) {
        return composition.enclosures().isEmpty()
                ? Optional.empty()
                : Optional.of(of(server))
                        .filter(limit -> composition.filesSize().exceeds(limit));
    }

    @Override
    public ByteSize of(Account account) {
        return of(accounts.submission(account.address()));
    }

    /** The files that a message of that size has room for. */
    static ByteSize filesIn(ByteSize message) {
        long lines = (message.bytes() - Math.min(TEXT, message.bytes() / 10)) / LINE;
        return ByteSize.of(lines * BYTES_IN_A_LINE);
    }

    private ByteSize allowed(ByteSize taken) {
        return taken.exceeds(config.attachmentLimit()) ? config.attachmentLimit() : taken;
    }
}
