package org.turnstone.hostile;

import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.turnstone.testing.Needs;
import org.turnstone.testing.NeedsShared;
import org.turnstone.testing.Program;
import org.turnstone.testing.SecondHost;

/** The same where messages come from a host of their own, and a script of ours runs beside them (ADR 29). */
@QuarkusTest
@TestProfile(SecondHost.class)
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
@NeedsShared("corpora/html")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileMailOnTwoHostsTest extends HostileMailTest {

    private static final String TEXT =
            """
            root => Object.getOwnPropertyDescriptor(Node.prototype, 'textContent').get.call(root)
            """;

    @Override
    @ParameterizedTest
    @EnumSource(names = {"READING", "WITH_PICTURES", "PRINT"})
    @Timeout(600)
    void doesNothing(Mode mode) throws IOException {
        super.doesNothing(mode);
    }

    @Override
    Lookout lookout() {
        return new Lookout(SecondHost.pages(origin), SecondHost.content(origin));
    }

    /** A page for paper is where it was sent to. */
    @Override
    boolean isStillAt(String url, Mode mode, String now) {
        return mode == Mode.PRINT
                ? now.startsWith(SecondHost.content(origin) + "/file/")
                : super.isStillAt(url, mode, now);
    }

    @Override
    String text(Locator place) {
        return String.valueOf(place.contentFrame().locator(":root").evaluate(TEXT));
    }
}
