package org.turnstone.imap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Envelope;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MediaType;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mail.Uid;

/** Reading responses, one kind after the other. */
class ResponsesTest {

    private static Response response(String line) {
        byte[] octets = line.getBytes(ISO_8859_1);
        try {
            return Response.parse(octets, octets.length);
        } catch (LostConnection nonsense) {
            throw new AssertionError(nonsense);
        }
    }

    private static Tokens tokens(String text) {
        byte[] octets = text.getBytes(ISO_8859_1);
        return new Tokens(octets, 0, octets.length);
    }

    @Test
    void readsStatusCodesWithAndWithoutArguments() {
        Status plain = response("a1 OK done").status();
        Status coded = response("* NO [OVERQUOTA] full, sorry").status();
        Status copied = response("* OK [COPYUID 5 1:2 8:9] moved").status();

        assertThat(plain).isEqualTo(new Status("OK", "", "", "done"));
        assertThat(coded).isEqualTo(new Status("NO", "OVERQUOTA", "", "full, sorry"));
        assertThat(copied.arguments()).isEqualTo("5 1:2 8:9");
    }

    @Test
    void readsTheEnvelopeOfTheSpecification() {
        // RFC 3501 section 7.4.2.
        Envelope envelope = EnvelopeReader.read(tokens("(\"Wed, 17 Jul 1996 02:23:25 -0700 (PDT)\" "
                + "\"IMAP4rev1 WG mtg summary and minutes\" ((\"Terry Gray\" NIL \"gray\" \"cac.washington.edu\")) "
                + "((\"Terry Gray\" NIL \"gray\" \"cac.washington.edu\")) "
                + "((\"Terry Gray\" NIL \"gray\" \"cac.washington.edu\")) "
                + "((NIL NIL \"imap\" \"cac.washington.edu\")) "
                + "((NIL NIL \"minutes\" \"CNRI.Reston.VA.US\") (\"John Klensin\" NIL \"KLENSIN\" \"MIT.EDU\")) NIL NIL "
                + "\"<B27397-0100000@cac.washington.edu>\")"));

        assertThat(envelope.sentAt()).isEqualTo(Instant.parse("1996-07-17T09:23:25Z"));
        assertThat(envelope.from()).containsExactly(new EmailAddress("Terry Gray", "gray@cac.washington.edu"));
        assertThat(envelope.cc()).hasSize(2);
        assertThat(envelope.messageId()).isEqualTo("<B27397-0100000@cac.washington.edu>");
        assertThat(envelope.inReplyTo()).isNull();
    }

    @Test
    void decodesNamesAndNeverAddresses() {
        Envelope envelope = EnvelopeReader.read(
                tokens(
                        "(NIL \"=?UTF-8?B?w6Q=?=\" "
                                + "((\"=?UTF-8?Q?=C3=A4?=\" NIL \"=?UTF-8?Q?x=40evil.example?=\" \"example.org\")) NIL NIL NIL NIL NIL NIL NIL)"));

        assertThat(envelope.subject()).isEqualTo("ä");
        assertThat(envelope.from()).containsExactly(new EmailAddress("ä", "=?UTF-8?Q?x=40evil.example?=@example.org"));
    }

    @Test
    void passesOverGroupsAndNilsInAddresses() {
        Envelope envelope = EnvelopeReader.read(
                tokens(
                        "(NIL NIL NIL NIL NIL "
                                + "((NIL NIL \"undisclosed-recipients\" NIL)(NIL NIL \"a\" \"b.example\")(NIL NIL NIL NIL)) NIL NIL NIL NIL)"));

        assertThat(envelope.to()).containsExactly(EmailAddress.of("a@b.example"));
    }

    @Test
    void readsRawUtf8AndRawLatin1() {
        String utf8 = new String("Grüße".getBytes(UTF_8), ISO_8859_1);

        assertThat(subject(utf8)).isEqualTo("Grüße");
        assertThat(subject("Gr\u00fc\u00dfe")).isEqualTo("Grüße");
    }

    private static String subject(String octets) {
        return EnvelopeReader.read(
                        tokens("(NIL {" + octets.length() + "}\r\n" + octets + " NIL NIL NIL NIL NIL NIL NIL NIL)"))
                .subject();
    }

    @Test
    void numbersTheSectionsOfTheSpecification() {
        // RFC 9051 section 6.4.5.1: a message with a message in it that holds a multipart.
        String text = "(\"TEXT\" \"PLAIN\" (\"CHARSET\" \"US-ASCII\") NIL NIL \"7BIT\" 10 1)";
        String picture = "(\"IMAGE\" \"GIF\" NIL NIL NIL \"BASE64\" 200 NIL (\"INLINE\" NIL))";
        String envelope = "(NIL \"inner\" NIL NIL NIL NIL NIL NIL NIL NIL)";
        String message = "(\"MESSAGE\" \"RFC822\" NIL NIL NIL \"7BIT\" 900 " + envelope + " (" + text + picture
                + " \"MIXED\") 30)";
        String single = "(\"MESSAGE\" \"RFC822\" NIL NIL NIL \"7BIT\" 90 " + envelope + " " + text + " 3)";

        BodyStructure structure = BodyStructureReader.read(
                tokens("(" + text + message + single + " \"MIXED\" (\"BOUNDARY\" \"x\") NIL NIL)"));

        assertThat(structure.parameters()).containsEntry("boundary", "x");
        assertThat(structure.parts()).extracting(BodyStructure::section).containsExactly("1", "2", "3");
        BodyStructure inner = structure.parts().get(1).parts().getFirst();
        assertThat(inner.type()).isEqualTo(MediaType.of("multipart", "mixed"));
        assertThat(inner.parts()).extracting(BodyStructure::section).containsExactly("2.1", "2.2");
        assertThat(structure.parts().get(2).parts().getFirst().section()).isEqualTo("3.1");
        assertThat(structure.parts().get(1).envelope()).isNotNull();
    }

    @Test
    void readsASinglePartAsSectionOne() {
        BodyStructure structure = BodyStructureReader.read(
                tokens(
                        "(\"APPLICATION\" \"PDF\" (\"NAME\" \"a b.pdf\") \"<id>\" NIL \"BASE64\" NIL NIL (\"ATTACHMENT\" (\"FILENAME*\" \"UTF-8''x\")) NIL)"));

        assertThat(structure.section()).isEqualTo("1");
        assertThat(structure.type()).isEqualTo(MediaType.of("application", "pdf"));
        assertThat(structure.contentId()).isEqualTo("<id>");
        assertThat(structure.disposition()).isEqualTo("attachment");
        assertThat(structure.dispositionParameters()).containsEntry("filename*", "UTF-8''x");
    }

    @Test
    void refusesStructuresWithoutABottom() {
        assertThatThrownBy(() -> BodyStructureReader.read(tokens("(".repeat(100_000))))
                .isInstanceOf(MalformedResponse.class);
    }

    @Test
    void tellsAttachmentsApart() {
        String text = "(\"TEXT\" \"PLAIN\" NIL NIL NIL \"7BIT\" 10 1)";
        String html = "(\"TEXT\" \"HTML\" NIL NIL NIL \"7BIT\" 10 1)";
        String calendar = "(\"TEXT\" \"CALENDAR\" NIL NIL NIL \"7BIT\" 10 1)";
        String signature = "(\"APPLICATION\" \"PGP-SIGNATURE\" (\"NAME\" \"s.asc\") NIL NIL \"7BIT\" 10)";
        String picture = "(\"IMAGE\" \"PNG\" NIL \"<1>\" NIL \"BASE64\" 10 NIL (\"INLINE\" NIL))";
        String pdf = "(\"APPLICATION\" \"PDF\" NIL NIL NIL \"BASE64\" 10)";
        String named = "(\"TEXT\" \"PLAIN\" NIL NIL NIL \"7BIT\" 10 1 NIL (\"ATTACHMENT\" (\"FILENAME\" \"a.txt\")))";

        assertThat(hasAttachment(text)).isFalse();
        assertThat(hasAttachment("(" + text + html + calendar + " \"ALTERNATIVE\")"))
                .isFalse();
        assertThat(hasAttachment("(" + text + signature + " \"SIGNED\")")).isFalse();
        assertThat(hasAttachment("(" + html + picture + " \"RELATED\")")).isFalse();
        assertThat(hasAttachment("(" + text + picture + " \"MIXED\")")).isFalse();
        assertThat(hasAttachment("((" + text + html + " \"ALTERNATIVE\")" + pdf + " \"MIXED\")"))
                .isTrue();
        assertThat(hasAttachment("(" + text + named + " \"MIXED\")")).isTrue();
        assertThat(hasAttachment(pdf)).isTrue();
        assertThat(Attachments.anyInvitation(
                        BodyStructureReader.read(tokens("(" + text + html + calendar + " \"ALTERNATIVE\")"))))
                .isTrue();
    }

    private static boolean hasAttachment(String structure) {
        return Attachments.any(BodyStructureReader.read(tokens(structure)));
    }

    @Test
    void readsAFetchWithItemsItDoesNotKnow() {
        FetchedMessage message =
                FetchedMessage.read(response("* 3 FETCH (X-GM-LABELS (\"\\\\Inbox\" {3}\r\na)b) MODSEQ (12) "
                        + "FLAGS (\\Seen $Junk \\Recent) UID 9 RFC822.SIZE 44 BODY[1.MIME]<0> \"x\" BODY[TEXT] NIL)"));

        assertThat(message.sequence()).isEqualTo(3);
        assertThat(message.uid()).isEqualTo(Uid.of(9));
        assertThat(message.flags()).containsExactlyInAnyOrder(Flag.SEEN, Flag.JUNK);
        assertThat(message.size().bytes()).isEqualTo(44);
        assertThat(message.section("1.MIME")).containsExactly('x');
        assertThat(message.section("TEXT")).isNull();
    }

    @Test
    void readsDates() {
        assertThat(InternalDate.parse("17-Jul-1996 02:44:25 -0700")).isEqualTo(Instant.parse("1996-07-17T09:44:25Z"));
        assertThat(InternalDate.parse(" 1-Jan-2026 00:00:60 +0530")).isEqualTo(Instant.parse("2025-12-31T18:30:59Z"));
        assertThat(List.of("", "nonsense", "99-Foo-2026 00:00:00 +0000", "31-Feb-2026 00:00:00 +0000"))
                .allSatisfy(nonsense -> assertThat(InternalDate.parse(nonsense)).isEqualTo(Instant.EPOCH));
    }

    @Test
    void readsMailboxesOfEveryShape() {
        assertThat(listed("(\\HasNoChildren \\Sent) \".\" \"INBOX.Sent\"").use())
                .isEqualTo(SpecialUse.SENT);
        assertThat(listed("() NIL inbox")).satisfies(mailbox -> {
            assertThat(mailbox.path()).isEqualTo(MailboxPath.INBOX);
            assertThat(mailbox.delimiter().isNone()).isTrue();
        });
        assertThat(listed("(\\Noselect) \"/\" \"[Gmail]\"").selectable()).isFalse();
        assertThat(listed("() \"/\" {9}\r\nEntw&APw-").path().name()).isEqualTo("Entwü");
        assertThat(listed("() \"/\" \"" + new String("台北".getBytes(UTF_8), ISO_8859_1) + "\"")
                        .path()
                        .shown())
                .isEqualTo("台北");
        assertThat(Listed.attribute(SpecialUse.ARCHIVE)).isEqualTo("\\Archive");
    }

    private static Listed listed(String data) {
        return Listed.read(tokens(data));
    }

    @Test
    void findsLiteralsAtTheEndOfALineOnly() {
        assertThat(announced("* 1 FETCH (BODY[] {310}")).isEqualTo(310);
        assertThat(announced("* 1 FETCH (BINARY[] ~{3}")).isEqualTo(3);
        assertThat(announced("* OK {3} is no literal")).isEqualTo(-1);
        assertThat(announced("* OK {}")).isEqualTo(-1);
        assertThat(announced("{9999999999999999999999}")).isEqualTo(Long.MAX_VALUE);
    }

    private static long announced(String line) {
        return Literals.announced(line.getBytes(ISO_8859_1), 0, line.length());
    }
}
