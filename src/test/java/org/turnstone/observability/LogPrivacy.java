package org.turnstone.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test class during which anything private reached a log: a mail address, a word that holds the
 * {@link #CANARY}, or a line break that would forge a line (W14). It reads whatever is logged at any category, by the
 * libraries too, with the exceptions. JUnit applies it to every test class by itself.
 */
public final class LogPrivacy implements BeforeAllCallback, AfterAllCallback {

    /** Put it into subjects, bodies, passwords, file and folder names of test mail: no log may ever show it. */
    public static final String CANARY = "subrosa";

    @Override
    public void beforeAll(ExtensionContext context) {
        LogReader.attach();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        List<String> leaks = LogReader.attach().takeLeaks();
        assertThat(leaks).as("private things in the log").isEmpty();
    }
}
