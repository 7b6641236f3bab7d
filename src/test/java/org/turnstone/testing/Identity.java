package org.turnstone.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Who runs the tests: servers drop to their own users when it is root, and stay what they are when it is not. */
final class Identity {
    private static final String USER = attribute("unix:owner");
    private static final String GROUP = attribute("unix:group");

    private Identity() {}

    static boolean root() {
        return USER.equals("root");
    }

    static Map<String, String> values() {
        return Map.of(
                "internal_user", root() ? "dovecot" : USER,
                "internal_group", root() ? "dovecot" : GROUP,
                "login_user", root() ? "dovenull" : USER,
                "mail_user", root() ? "mail" : USER,
                "mail_group", root() ? "mail" : GROUP);
    }

    private static String attribute(String name) {
        try {
            return String.valueOf(Files.getAttribute(Path.of("/proc/self"), name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
