package org.turnstone.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives every {@code @QuarkusTest} the suite's {@link MailHost}. It is declared once, on {@link MailHostTest}, with
 * global scope. Where the servers are not installed the application starts without them, and the tests that need them
 * say so by {@link Needs}.
 */
public final class MailHostResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        boolean installed =
                Program.DOVECOT.missing().isEmpty() && Program.POSTFIX.missing().isEmpty();
        return installed ? MailHost.shared().configuration() : Map.of();
    }

    /** The servers end with the virtual machine: another boot of the application in the same suite uses them again. */
    @Override
    public void stop() {}
}
