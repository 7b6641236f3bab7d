package org.turnstone.imap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.turnstone.testing.ScriptedMail.access;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.problem.ServerUnreachable;
import org.turnstone.problem.ServerUnreachable.Reason;
import org.turnstone.testing.Script;
import org.turnstone.testing.ScriptedServer;

/** What is said compressed (RFC 4978), by those who keep to it and those who do not. */
class CompressionTest {

    private static final String COMPRESSING = "IMAP4rev1 ESEARCH COMPRESS=DEFLATE";

    private static byte[] deflated(String... said) throws IOException {
        var wire = new ByteArrayOutputStream();
        try (var out = new DeflatedOutput(wire)) {
            for (String text : said) {
                out.write(text.getBytes(ISO_8859_1));
                out.flush();
            }
        }
        return wire.toByteArray();
    }

    private static String octets(byte[] wire) {
        return new String(wire, ISO_8859_1);
    }

    private static Script searched(String capabilities) {
        return Script.imap(capabilities)
                .expect("tag SELECT \"INBOX\"")
                .reply("* 1 EXISTS", "* OK [UIDVALIDITY 5] ok", "tag OK [READ-WRITE] selected")
                .expect("tag UID SEARCH .*")
                .reply("* ESEARCH UID ALL 7", "tag OK done");
    }

    @Test
    void readsWhatItWrites() throws IOException {
        byte[] random = new byte[300_000];
        new Random(4978).nextBytes(random);
        String noise = octets(random);

        try (var in = new InflatedInput(new ByteArrayInputStream(deflated("a1 NOOP\r\n", noise, "", "x")))) {
            assertThat(octets(in.readAllBytes())).isEqualTo("a1 NOOP\r\n" + noise + "x");
        }
    }

    @Test
    void saysThatThereIsMoreOnlyWhereThereIs() throws IOException {
        try (var in = new InflatedInput(new ByteArrayInputStream(deflated("* OK\r\n", "* BYE\r\n")))) {
            assertThat(in.available()).isPositive();
            assertThat(octets(in.readNBytes(12))).isEqualTo("* OK\r\n* BYE\r");
            assertThat(in.available()).isPositive();
            assertThat(in.read()).isEqualTo('\n');
            assertThat(in.available())
                    .as("the end of a block is nothing to read")
                    .isZero();
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void canBeClosedTwiceAndIsOfNoUseAfterwards() throws IOException {
        var in = new InflatedInput(new ByteArrayInputStream(deflated("* OK\r\n")));
        var out = new DeflatedOutput(new ByteArrayOutputStream());
        in.close();
        in.close();
        out.close();
        out.close();

        assertThatThrownBy(in::read).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> out.write(1)).isInstanceOf(IOException.class);
    }

    @Test
    void isLeftAloneUnlessItIsSwitchedOnAndBelieved() {
        for (ImapSettings settings : new ImapSettings[] {
            ImapSettings.standard(), ImapSettings.standard().compressed().without("COMPRESS=DEFLATE")
        }) {
            try (var server = ScriptedServer.playing(searched(COMPRESSING))) {
                assertThat(access(server, settings).read(MailboxPath.INBOX, ImapFolder::allUids))
                        .containsExactly(Uid.of(7));
            }
        }
    }

    @Test
    void goesOnInPlainWhereTheServerWouldRatherNot() {
        for (String refusal : new String[] {"tag NO [COMPRESSIONACTIVE] already", "tag BAD no"}) {
            try (var server = ScriptedServer.playing(searched(COMPRESSING).always("tag COMPRESS DEFLATE", refusal))) {
                assertThat(access(server, ImapSettings.standard().compressed())
                                .read(MailboxPath.INBOX, ImapFolder::allUids))
                        .containsExactly(Uid.of(7));
            }
        }
    }

    @Test
    void triesAnotherConnectionWhenWhatComesIsGarbage() {
        Script garbage = Script.imap(COMPRESSING)
                .expect("tag COMPRESS DEFLATE")
                .send("tag OK begin\r\n\u00ff\u00fe\u00fd not deflate at all")
                .stall();
        try (var server = ScriptedServer.playing(garbage, searched("IMAP4rev1 ESEARCH"))) {
            assertThat(access(server, ImapSettings.standard().compressed())
                            .read(MailboxPath.INBOX, ImapFolder::allUids))
                    .containsExactly(Uid.of(7));
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void givesUpWhereItIsGarbageAgain() {
        Script garbage = Script.imap(COMPRESSING)
                .expect("tag COMPRESS DEFLATE")
                .send("tag OK begin\r\n\u00ff\u00fe\u00fd not deflate at all")
                .stall();
        try (var server = ScriptedServer.playing(garbage)) {
            MailAccess mail = access(server, ImapSettings.standard().compressed());

            assertThat(catchThrowableOfType(
                                    ServerUnreachable.class, () -> mail.read(MailboxPath.INBOX, ImapFolder::allUids))
                            .reason())
                    .isEqualTo(Reason.LOST);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    /** A hundred kilobytes that unfold into a hundred megabytes: one line, or many. */
    @Test
    void countsWhatComesAsItIsAfterwards() throws IOException {
        for (String bomb : new String[] {"* OK " + "x".repeat(20_000_000), "* OK\r\n".repeat(3_000_000)}) {
            Script exploding = Script.imap(COMPRESSING)
                    .expect("tag COMPRESS DEFLATE")
                    .send("tag OK begin\r\n" + octets(deflated(bomb)))
                    .stall();
            try (var server = ScriptedServer.playing(exploding)) {
                MailAccess mail = access(server, ImapSettings.standard().compressed());

                assertThat(catchThrowableOfType(
                                        ServerUnreachable.class,
                                        () -> mail.read(MailboxPath.INBOX, ImapFolder::allUids))
                                .reason())
                        .isEqualTo(Reason.LOST);
                assertThat(server.connections()).isEqualTo(1);
            }
        }
    }
}
