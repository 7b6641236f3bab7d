package org.turnstone.imap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.turnstone.testing.ScriptedMail.access;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.mail.Delimiter;
import org.turnstone.mail.MailboxPath;
import org.turnstone.testing.Script;
import org.turnstone.testing.ScriptedServer;

/** Names that no program should have written: what is listed can be opened, renamed and deleted all the same. */
class OddMailboxNamesTest {

    /** Latin-1, and an ampersand that begins nothing. */
    private static final String ODD = "Geb\u00fchr & Co";

    private static final String LITERAL = "\\{11\\+}\r\n" + Pattern.quote(ODD);
    private static final String CAPABILITIES = "IMAP4rev1 LITERAL+ LIST-EXTENDED LIST-STATUS UNSELECT";

    @Test
    void areShownAsTheyAreMeant() {
        assertThat(read(ODD).shown()).isEqualTo("Gebühr & Co");
        assertThat(read(new String("Gebühr/Büro".getBytes(UTF_8), ISO_8859_1)).levels(Delimiter.of('/')))
                .containsExactly("Gebühr", "Büro");
        assertThat(read("50 & more").shown()).isEqualTo("50 & more");
        assertThat(read("&*-").shown()).isEqualTo("&*-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&",
                "a&",
                "&&",
                "&-&",
                "&APw",
                "&APw-&APw-",
                "&AGEAYg-",
                "&APz-",
                "&APx-",
                "&2D0-",
                "&7yY-",
                "&AAo-",
                "A&B/c-d",
                "A&B/&APw-",
                "\u00c3\u00bc",
                "\u00fc&APw-",
                "&APw-\u00fc",
                "&U,BTFw-&",
                "&U/BTFw-",
                "&====-"
            })
    void areOneOfAKind(String octets) {
        assertThat(ModifiedUtf7.encode(read(octets).name())).isEqualTo(octets);
    }

    @Test
    void leadBackToTheirOctetsWhateverTheyAre() {
        Random random = new Random(4711);
        String letters = "&&&&---APw,/+=ab \u00c3\u00bc\u00ff\u0080";
        for (int i = 0; i < 100_000; i++) {
            StringBuilder octets = new StringBuilder("x");
            random.ints(random.nextInt(12), 0, letters.length()).forEach(at -> octets.append(letters.charAt(at)));
            assertThat(ModifiedUtf7.encode(ModifiedUtf7.decode(octets.toString())))
                    .isEqualTo(octets.toString());
        }
    }

    @Test
    void keepTheirPlaceInTheTree() {
        Delimiter delimiter = Delimiter.of('/');

        assertThat(read("A&B/c-d").isWithin(read("A&B"), delimiter)).isTrue();
        assertThat(read("\u00fc/&APw-").parent(delimiter)).isEqualTo(read("\u00fc"));
    }

    @Test
    void areListedAndOpened() {
        Script script = listing()
                .expect("tag SELECT " + LITERAL)
                .reply("* 0 EXISTS", "* OK [UIDVALIDITY 5] ok", "tag OK [READ-WRITE] selected");
        try (var server = ScriptedServer.playing(script)) {
            MailAccess access = access(server);

            List<MailboxNode> all = access.mailboxes(ImapMailboxes::list);
            MessagePage page = access.read(all.getFirst().path(), folder -> folder.page(null, 50));

            assertThat(all).hasSize(1);
            assertThat(all.getFirst().messages()).isEqualTo(3);
            assertThat(page.messages()).isEmpty();
        }
    }

    @Test
    void areRenamed() {
        Script script = listing()
                .expect("tag RENAME " + LITERAL + " \"Geb&APw-hr\"")
                .reply("tag OK renamed")
                .expect("tag UNSUBSCRIBE " + LITERAL)
                .reply("tag OK done")
                .expect("tag SUBSCRIBE \"Geb&APw-hr\"")
                .reply("tag OK done");
        try (var server = ScriptedServer.playing(script)) {
            access(server).changeMailboxes(mailboxes -> {
                mailboxes.rename(read(ODD), MailboxPath.of("Gebühr"));
                return Done.DONE;
            });
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void areDeleted() {
        Script script = Script.imap(CAPABILITIES)
                .expect("tag DELETE " + LITERAL)
                .reply("tag OK gone")
                .expect("tag UNSUBSCRIBE " + LITERAL)
                .reply("tag OK done");
        try (var server = ScriptedServer.playing(script)) {
            access(server).changeMailboxes(mailboxes -> {
                mailboxes.delete(read(ODD));
                return Done.DONE;
            });
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    private static Script listing() {
        return Script.imap(CAPABILITIES)
                .expect("tag LIST .*")
                .send("* LIST (\\Subscribed) \"/\" {11}\r\n" + ODD + "\r\n* STATUS {11}\r\n" + ODD
                        + " (MESSAGES 3 UNSEEN 1)\r\n")
                .reply("tag OK listed");
    }

    private static MailboxPath read(String octets) {
        return MailboxNames.read(octets);
    }
}
