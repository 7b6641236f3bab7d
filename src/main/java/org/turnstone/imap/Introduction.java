package org.turnstone.imap;

import java.io.IOException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What is settled right after sign-in, where the server offers it: who speaks (RFC 2971), and whether what is said is
 * compressed (RFC 4978). A server that would rather not is left alone.
 */
final class Introduction {

    private static final Logger LOG = Logger.getLogger(Introduction.class);

    private static final String OURS = ours(Introduction.class.getPackage().getImplementationVersion());

    private final boolean identify;
    private final boolean compress;

    Introduction(boolean identify, boolean compress) {
        this.identify = identify;
        this.compress = compress;
    }

    void make(ImapConnection connection) throws IOException {
        if (identify && connection.capabilities().id()) {
            identify(connection);
        }
        if (compress && connection.capabilities().compression()) {
            compress(connection);
        }
    }

    /** @param version as the packaged application knows it; {@code null} where it runs from classes */
    static String ours(@Nullable String version) {
        boolean plain = version != null && version.matches("[\\w.+-]{1,40}");
        return "(\"name\" \"Turnstone\"" + (plain ? " \"version\" \"" + version + "\"" : "") + ")";
    }

    private static void identify(ImapConnection connection) throws IOException {
        connection.run(Command.of("ID").raw(OURS), response -> {
            if (response.is("ID")) {
                LOG.debugf(
                        "server said who it is: fields=%s",
                        ServerIdentity.read(response.data()).fields());
            }
        });
    }

    private static void compress(ImapConnection connection) throws IOException {
        if (connection.run(Command.of("COMPRESS DEFLATE")).isOk()) {
            connection.wire().compress();
        }
    }
}
