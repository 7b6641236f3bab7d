package org.turnstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Visit;

/** Somebody with four messages in the inbox, and nothing that comes by itself: "Tide table" is the newest. */
final class FourLetters {

    private static final List<String> SUBJECTS = List.of("Quay walk", "Dredging plan", "Harbour lease", "Tide table");

    private final MailHost host = MailHost.shared();
    private final String person = host.person();

    String person() {
        return person;
    }

    void arrive() {
        SUBJECTS.forEach(this::arrives);
    }

    void arrives(String subject) {
        host.dovecot().append(person, "INBOX", new Letter("jonas@example.org", person, subject).source());
    }

    List<String> uids(String mailbox) {
        return new OtherProgram(host.dovecot(), person).all(mailbox, "uid");
    }

    /** At the list, with the keys ready. */
    Reader signIn(Visit visit, String origin) {
        Reader reader = new Reader(visit, origin);
        reader.signIn(person);
        reader.hearsNothing();
        reader.page().reload();
        assertThat(reader.page().locator(".rows > li")).hasCount(SUBJECTS.size());
        reader.awaitKeys();
        return reader;
    }
}
