package org.turnstone.testing;

import org.turnstone.imap.AccountKey;
import org.turnstone.imap.ImapPool;
import org.turnstone.imap.ImapServer;
import org.turnstone.imap.ImapSettings;
import org.turnstone.imap.MailAccess;
import org.turnstone.net.Credentials;
import org.turnstone.net.Stopwatch;
import org.turnstone.net.Tls;
import org.turnstone.net.TlsPolicy;

/** The mailboxes of somebody whose server is a {@link ScriptedServer}, which lets everybody in. */
public final class ScriptedMail {

    private ScriptedMail() {}

    /** Through a pool of its own, as delivered. */
    public static MailAccess access(ScriptedServer server) {
        return access(server, ImapSettings.standard());
    }

    /** Through a pool of its own. */
    public static MailAccess access(ScriptedServer server, ImapSettings settings) {
        return access(server, new ImapPool(settings, TlsPolicy.system(), Stopwatch.NONE));
    }

    /** Through this pool: where several share its connections, or its memory. */
    public static MailAccess access(ScriptedServer server, ImapPool pool) {
        return pool.access(
                new AccountKey("scripted"),
                new ImapServer("127.0.0.1", server.port(), Tls.NONE),
                new Credentials.Password("ida", "secret"));
    }
}
