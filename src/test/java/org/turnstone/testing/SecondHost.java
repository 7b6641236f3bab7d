package org.turnstone.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * The application with a second host for mail content: pages at {@code localhost}, content at {@code 127.0.0.1}. One
 * profile for all such tests, so that the application starts for them once.
 */
public final class SecondHost implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        String port = Integer.toString(Ports.free());
        return Map.of(
                "quarkus.http.test-port", port,
                "turnstone.public-url", "http://localhost:" + port,
                "turnstone.content.url", "http://127.0.0.1:" + port);
    }

    /** The origin of the pages, of whatever address of the application. */
    public static String pages(String address) {
        return address.replaceFirst("//127\\.0\\.0\\.1", "//localhost").replaceFirst("(?<=\\d)/.*$", "");
    }

    /** The origin of content. */
    public static String content(String address) {
        return pages(address).replaceFirst("//localhost", "//127.0.0.1");
    }
}
