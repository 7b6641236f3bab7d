package org.turnstone.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.imap.AccountKey;
import org.turnstone.imap.ImapFolder;
import org.turnstone.imap.ImapMailboxes;
import org.turnstone.imap.ImapPool;
import org.turnstone.imap.ImapServer;
import org.turnstone.imap.ImapSettings;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MailboxNode;
import org.turnstone.imap.MessagePage;
import org.turnstone.imap.MessageSource;
import org.turnstone.imap.MessageSummary;
import org.turnstone.imap.Moved;
import org.turnstone.imap.Neighbours;
import org.turnstone.imap.Tally;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MediaType;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;
import org.turnstone.net.Credentials;
import org.turnstone.net.Stopwatch;
import org.turnstone.net.TlsPolicy;
import org.turnstone.problem.InvalidInput;
import org.turnstone.problem.MailboxChanged;
import org.turnstone.problem.MessageGone;
import org.turnstone.problem.NotFound;
import org.turnstone.problem.SignInRequired;

/** What IMAP must do with every server, whichever extensions it has. */
abstract class ImapContract {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Instant MORNING = Instant.parse("2026-03-01T08:15:30Z");

    /** A server, and somebody who has an account on it. */
    record Host(ImapServer server, Credentials.Password person, TlsPolicy tls, ImapSettings settings) {}

    abstract Host host();

    private ImapPool pool;
    private MailAccess mail;
    private ImapPool otherPool;
    private MailAccess otherClient;
    private MailboxPath mailbox;

    @BeforeEach
    void openTwoClients() {
        pool = pool();
        mail = access(pool);
        otherPool = pool();
        otherClient = access(otherPool);
        mailbox = MailboxPath.of("Case " + NUMBER.incrementAndGet());
        mail.changeMailboxes(mailboxes -> {
            mailboxes.create(mailbox);
            return mailbox;
        });
    }

    @AfterEach
    void closeBoth() {
        pool.retire(new AccountKey("contract"));
        otherPool.retire(new AccountKey("contract"));
    }

    private ImapPool pool() {
        return new ImapPool(host().settings(), host().tls(), Stopwatch.NONE);
    }

    private MailAccess access(ImapPool through) {
        return through.access(new AccountKey("contract"), host().server(), host().person());
    }

    // Signing in

    @Test
    void letsInWithTheRightPassword() {
        pool.verify(new AccountKey("contract"), host().server(), host().person());

        assertThat(pool.statistics().open()).isPositive();
    }

    @Test
    void refusesAWrongPasswordEvenWhileTheRightOneIsConnected() {
        var wrong = new Credentials.Password(host().person().username(), "wrong \"pässword\\");
        MailAccess intruder = pool.access(new AccountKey("contract"), host().server(), wrong);

        assertThat(catchThrowableOfType(
                                SignInRequired.class,
                                () -> pool.verify(new AccountKey("contract"), host().server(), wrong))
                        .reason())
                .isEqualTo(SignInRequired.Reason.PASSWORD_REFUSED);
        assertThatThrownBy(() -> intruder.read(MailboxPath.INBOX, ImapFolder::exists))
                .isInstanceOf(SignInRequired.class);
    }

    // The list

    @Test
    void showsRowsWithAllThatTheyNeed() {
        append(
                Set.of(Flag.SEEN, Flag.FLAGGED),
                """
                From: =?UTF-8?Q?Ada_L=C3=B6velace?= <ada@example.org>
                To: Ida <ida@example.org>, jonas@example.org
                Subject: =?ISO-8859-1?Q?Gr=FC=DFe?= aus Kiel
                Date: Sun, 1 Mar 2026 09:00:00 +0100
                Message-ID: <row@example.org>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: quoted-printable

                Moin,=20
                die W=C3=B6rter sind da.
                """);

        MessagePage page = mail.read(mailbox, folder -> folder.page(null, 50));
        MessageSummary row = page.messages().getFirst();

        assertThat(page.exists()).isEqualTo(1);
        assertThat(page.firstPosition()).isEqualTo(1);
        assertThat(row.envelope().subject()).isEqualTo("Grüße aus Kiel");
        assertThat(row.envelope().from().getFirst().name()).isEqualTo("Ada Lövelace");
        assertThat(row.envelope().from().getFirst().email()).isEqualTo("ada@example.org");
        assertThat(row.envelope().to()).hasSize(2);
        assertThat(row.envelope().sentAt()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
        assertThat(row.envelope().messageId()).isEqualTo("<row@example.org>");
        assertThat(row.flags()).contains(Flag.SEEN, Flag.FLAGGED);
        assertThat(row.receivedAt()).isEqualTo(MORNING);
        assertThat(row.size().bytes()).isPositive();
        assertThat(row.preview()).isEqualTo("Moin, die Wörter sind da.");
        assertThat(row.hasAttachment()).isFalse();
    }

    @Test
    void tellsAttachmentsFromPicturesInTheText() {
        append(mixed("attached.pdf"));
        append(related());

        List<MessageSummary> rows = page(null).messages();

        assertThat(rows).extracting(MessageSummary::hasAttachment).containsExactly(false, true);
        assertThat(rows).extracting(MessageSummary::preview).containsExactly("A picture: and more.", "See the file.");
    }

    @Test
    void showsAnEmptyMailbox() {
        MessagePage page = page(null);

        assertThat(page.messages()).isEmpty();
        assertThat(page.exists()).isZero();
        assertThat(page.older()).isNull();
        assertThat(page.newer()).isNull();
    }

    @Test
    void keepsPagesInPlaceWhileMailComesAndGoes() {
        List<Uid> all = fill(25);
        MessagePage first = page(null);
        otherClient.change(mailbox, folder -> folder.expunge(List.of(all.get(3), all.get(24))));
        append("Subject: new\n\nnew\n");

        MessagePage second = mail.read(mailbox, folder -> folder.page(first.older(), 10));
        MessagePage third = mail.read(mailbox, folder -> folder.page(second.older(), 10));

        assertThat(uids(first)).containsExactlyElementsOf(all.subList(15, 25).reversed());
        assertThat(uids(second)).containsExactlyElementsOf(all.subList(5, 15).reversed());
        assertThat(uids(third)).containsExactly(all.get(4), all.get(2), all.get(1), all.get(0));
        assertThat(third.older()).isNull();
        assertThat(uids(mail.read(mailbox, (ImapFolder folder) -> folder.page(third.newer(), 10))))
                .isEqualTo(uids(second));
    }

    @Test
    void findsThePageWhenTheMessageAtItsEdgeIsGone() {
        List<Uid> all = fill(25);
        MessagePage first = page(null);
        otherClient.change(mailbox, folder -> folder.expunge(List.of(all.get(15), all.get(14), all.get(2))));

        MessagePage second = mail.read(mailbox, folder -> folder.page(first.older(), 5));

        assertThat(uids(second)).containsExactlyElementsOf(all.subList(9, 14).reversed());
        assertThat(second.firstPosition()).isEqualTo(10);
    }

    @Test
    void knowsBothNeighboursOfAMessage() {
        List<Uid> all = fill(4);
        otherClient.change(mailbox, folder -> folder.expunge(List.of(all.get(2))));

        assertThat(neighbours(all.get(1))).isEqualTo(new Neighbours(Optional.of(all.get(3)), Optional.of(all.get(0))));
        assertThat(neighbours(all.get(2))).isEqualTo(new Neighbours(Optional.of(all.get(3)), Optional.of(all.get(1))));
        assertThat(neighbours(all.get(0)).older()).isEmpty();
        assertThat(neighbours(all.get(3)).newer()).isEmpty();
    }

    private Neighbours neighbours(Uid uid) {
        return mail.read(mailbox, folder -> folder.neighbours(uid));
    }

    // Flags

    @Test
    void changesNoOtherFlagThanItIsTold() {
        List<Uid> all = fill(2);
        mail.change(mailbox, folder -> folder.addFlags(all, Set.of(Flag.SEEN)));
        otherClient.change(mailbox, folder -> folder.addFlags(all, Set.of(Flag.FLAGGED)));

        int present = mail.change(
                mailbox, folder -> folder.removeFlags(List.of(all.get(0), Uid.of(4_000_000)), Set.of(Flag.SEEN)));

        assertThat(present).isEqualTo(1);
        List<MessageSummary> rows = mail.read(mailbox, folder -> folder.rows().of(all));
        assertThat(rows.getFirst().flags()).contains(Flag.FLAGGED).doesNotContain(Flag.SEEN);
        assertThat(rows.getLast().flags()).contains(Flag.FLAGGED, Flag.SEEN);
    }

    @Test
    void readsTheFlagsOfOneMessage() {
        List<Uid> all = fill(2);
        otherClient.change(mailbox, folder -> folder.addFlags(List.of(all.get(1)), Set.of(Flag.ANSWERED)));

        assertThat(flags(all.get(1)).orElseThrow()).contains(Flag.ANSWERED);
        assertThat(flags(all.get(0)).orElseThrow()).doesNotContain(Flag.ANSWERED);
        assertThat(flags(Uid.of(4_000_000))).isEmpty();
    }

    private Optional<Set<Flag>> flags(Uid uid) {
        return mail.read(mailbox, folder -> folder.flags(uid));
    }

    // Moving and deleting

    @Test
    void movesThereAndBackAgain() {
        List<Uid> all = fill(4);
        MailboxPath target = another();
        List<Uid> some = List.of(all.get(1), all.get(3), Uid.of(4_000_000));

        Moved there = mail.change(mailbox, folder -> folder.move(some, target));

        assertThat(there.moved()).isEqualTo(2);
        assertThat(there.missing()).isEqualTo(1);
        assertThat(there.uids()).containsOnlyKeys(all.get(1), all.get(3));
        assertThat(mail.read(mailbox, ImapFolder::allUids)).containsExactly(all.get(0), all.get(2));
        UidValidity validity = mail.read(target, ImapFolder::uidValidity);
        assertThat(there.target()).isEqualTo(validity);
        assertThat(subject(target, there.uids().get(all.get(3)))).isEqualTo("message 3");

        Moved back = mail.change(target, folder -> folder.move(there.uids().values(), mailbox));

        assertThat(back.moved()).isEqualTo(2);
        assertThat(mail.read(target, ImapFolder::exists)).isZero();
        assertThat(mail.read(mailbox, ImapFolder::exists)).isEqualTo(4);
    }

    @Test
    void copiesAndLeavesTheOriginals() {
        List<Uid> all = fill(2);
        MailboxPath target = another();

        Moved copied = mail.change(mailbox, folder -> folder.copy(all, target));

        assertThat(copied.uids()).hasSize(2);
        assertThat(mail.read(mailbox, ImapFolder::allUids)).isEqualTo(all);
        assertThat(subject(target, copied.uids().get(all.get(1)))).isEqualTo("message 1");
    }

    @Test
    void movesNothingToAMailboxThatIsNotThere() {
        List<Uid> all = fill(2);

        NotFound problem = catchThrowableOfType(
                NotFound.class,
                () -> mail.change(mailbox, folder -> folder.move(all, MailboxPath.of("No such mailbox"))));

        assertThat(problem.what()).isEqualTo(NotFound.What.MAILBOX);
        assertThat(mail.read(mailbox, ImapFolder::allUids)).isEqualTo(all);
    }

    @Test
    void refusesToMoveAMessageToWhereItIs() {
        List<Uid> all = fill(1);

        assertThatThrownBy(() -> mail.change(mailbox, folder -> folder.move(all, mailbox)))
                .isInstanceOf(InvalidInput.class);
        assertThat(mail.read(mailbox, ImapFolder::allUids)).isEqualTo(all);
    }

    @Test
    void deletesForGoodNothingThatAnotherClientHasMarked() {
        List<Uid> all = fill(4);
        otherClient.change(mailbox, folder -> folder.addFlags(List.of(all.get(0)), Set.of(Flag.DELETED)));

        int deleted = mail.change(mailbox, folder -> folder.expunge(List.of(all.get(1), all.get(2))));

        assertThat(deleted).isEqualTo(2);
        assertThat(mail.read(mailbox, ImapFolder::allUids)).containsExactly(all.get(0), all.get(3));
        MessageSummary marked = mail.read(mailbox, folder -> folder.rows().of(List.of(all.get(0))))
                .getFirst();
        assertThat(marked.flags()).contains(Flag.DELETED);
    }

    @Test
    void deletesForGoodOnlyWhatIsStillMarked() {
        List<Uid> all = fill(4);
        mail.change(mailbox, folder -> folder.addFlags(all.subList(0, 3), Set.of(Flag.DELETED)));
        otherClient.change(mailbox, folder -> folder.removeFlags(List.of(all.get(1)), Set.of(Flag.DELETED)));

        int deleted = mail.change(mailbox, folder -> folder.expungeMarked(List.of(all.get(1), all.get(2), all.get(3))));

        assertThat(deleted).isEqualTo(1);
        assertThat(mail.read(mailbox, ImapFolder::allUids)).containsExactly(all.get(0), all.get(1), all.get(3));
    }

    @Test
    void emptiesAMailbox() {
        fill(3);

        int gone = mail.change(mailbox, folder -> folder.expunge(folder.allUids()));

        assertThat(gone).isEqualTo(3);
        assertThat(page(null).exists()).isZero();
    }

    @Test
    void countsWhatIsStillThereWhenAnotherClientWasFaster() {
        List<Uid> all = fill(3);
        mail.read(mailbox, ImapFolder::exists);
        otherClient.change(mailbox, folder -> folder.expunge(List.of(all.get(1))));

        assertThat(mail.change(mailbox, (ImapFolder folder) -> folder.addFlags(all, Set.of(Flag.SEEN))))
                .isEqualTo(2);
        assertThat(mail.read(mailbox, (ImapFolder folder) -> folder.message(all.get(1))
                        .content(ByteSize.of(1000))))
                .isEmpty();
        assertThat(mail.read(mailbox, (ImapFolder folder) -> folder.existing(all)))
                .containsExactly(all.get(0), all.get(2));
        assertThat(mail.change(mailbox, (ImapFolder folder) -> folder.expunge(all)))
                .isEqualTo(2);
    }

    // Messages

    @Test
    void readsAMessageAsItIsStoredAndLeavesItUnread() {
        append("Subject: whole\n\nAll of it.\n");
        Uid uid = page(null).messages().getFirst().uid();

        var content = mail.read(mailbox, folder -> folder.message(uid).content(ByteSize.ofMegabytes(1)))
                .orElseThrow();

        assertThat(new String(content.bytes(), UTF_8)).isEqualTo("Subject: whole\r\n\r\nAll of it.\r\n");
        assertThat(content.truncated()).isFalse();
        assertThat(content.receivedAt()).isEqualTo(MORNING);
        assertThat(page(null).messages().getFirst().has(Flag.SEEN)).isFalse();
    }

    @Test
    void readsTheBeginningOfALargeMessage() {
        append("Subject: large\n\n" + "x".repeat(900).concat("\n").repeat(20));
        Uid uid = page(null).messages().getFirst().uid();

        var content = mail.read(mailbox, folder -> folder.message(uid).content(ByteSize.of(100)))
                .orElseThrow();

        assertThat(content.truncated()).isTrue();
        assertThat(content.bytes()).hasSize(100);
        assertThat(new String(content.bytes(), UTF_8)).startsWith("Subject: large\r\n\r\nxxx");
    }

    @Test
    void streamsPartsOfALargeMessage() {
        String base64 = ("QUJD".repeat(18) + "\n").repeat(20_000);
        append(mixed("large.bin").replace("JVBERg==", base64.strip()));
        Uid uid = page(null).messages().getFirst().uid();

        mail.read(mailbox, folder -> {
            var structure = folder.message(uid).structure().orElseThrow();
            var file = structure.leaves().skip(1).findFirst().orElseThrow();
            assertThat(structure.type()).isEqualTo(MediaType.of("multipart", "mixed"));
            assertThat(file.section()).isEqualTo("2");
            assertThat(file.encoding()).isEqualTo("base64");
            assertThat(file.disposition()).isEqualTo("attachment");
            assertThat(file.dispositionParameters()).containsEntry("filename", "large.bin");
            assertThat(section(folder, uid, "2").strip())
                    .isEqualTo(base64.strip().replace("\n", "\r\n"));
            assertThat(section(folder, uid, "1").strip()).isEqualTo("See the file.");
            try (var pulled = folder.message(uid).open("2")) {
                assertThat(new String(pulled.readAllBytes(), UTF_8)).isEqualTo(section(folder, uid, "2"));
            }
            assertThat(section(folder, uid, "HEADER")).startsWith("Subject: file\r\n");
            assertThat(section(folder, uid, "")).startsWith("Subject: file\r\n").hasSizeGreaterThan(1_400_000);
            return uid;
        });
    }

    /** Whoever decodes it: the server, or we where it cannot or gives up. */
    @Test
    void givesTheContentOfParts() {
        String octets = "A\0B\u00ff".repeat(50_000);
        String base64 = Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(octets.getBytes(ISO_8859_1));
        append(mixed("whole.bin").replace("JVBERg==", base64));
        append(mixed("small.bin").replace("JVBERg==", "AAEC/w=="));
        append(mixed("faulty.bin").replace("JVBERg==", "SGVs!!bG8="));
        append(mixed("footer.bin").replace("JVBERg==", "SGVsbG8=\n____________\nthe list"));
        append(mixed("cut.bin").replace("JVBERg==", "SGVsbG8"));
        List<Uid> uids = mail.read(mailbox, ImapFolder::allUids);

        assertThat(part(uids.get(0))).isEqualTo(octets);
        assertThat(part(uids.get(1))).isEqualTo("\0\1\2\u00ff");
        assertThat(part(uids.get(2))).isEqualTo("Hello");
        assertThat(part(uids.get(3))).isEqualTo("Hello");
        assertThat(part(uids.get(4))).isEqualTo("Hello");
        assertThatThrownBy(() -> part(Uid.of(4_000_000))).isInstanceOf(MessageGone.class);
    }

    private String part(Uid uid) {
        var out = new ByteArrayOutputStream();
        return mail.read(mailbox, folder -> {
            folder.message(uid).writePart("2", "base64", out);
            return out.toString(ISO_8859_1);
        });
    }

    @Test
    void saysWhenAMessageOrAPartIsNotThere() {
        append("Subject: small\n\ntext\n");
        Uid uid = page(null).messages().getFirst().uid();

        assertThatThrownBy(() -> mail.read(mailbox, folder -> section(folder, Uid.of(4_000_000), "")))
                .isInstanceOf(MessageGone.class);
        assertThatThrownBy(() -> mail.read(mailbox, folder -> section(folder, uid, "1] BODY[")))
                .isInstanceOf(NotFound.class);
        assertThat(mail.read(mailbox, (ImapFolder folder) -> folder.message(Uid.of(4_000_000))
                        .structure()))
                .isEmpty();
    }

    @Test
    void findsAMessageByItsId() {
        append("Message-ID: <a\"b\\c@example.org>\nSubject: odd\n\nodd\n");
        append("Message-ID: <plain@example.org>\nSubject: plain\n\nplain\n");
        List<Uid> all = mail.read(mailbox, ImapFolder::allUids);

        assertThat(mail.read(mailbox, (ImapFolder folder) -> folder.findByMessageId("<plain@example.org>")))
                .containsExactly(all.get(1));
        assertThat(mail.read(mailbox, (ImapFolder folder) -> folder.findByMessageId("<none@example.org>")))
                .isEmpty();
        assertThat(mail.read(mailbox, (ImapFolder folder) -> folder.findByMessageId("x\r\na1 LOGOUT")))
                .isEmpty();
    }

    // Mailboxes

    @Test
    void countsMessages() {
        List<Uid> all = fill(3);
        mail.change(mailbox, folder -> folder.addFlags(List.of(all.get(0)), Set.of(Flag.SEEN)));

        MailboxNode node = node(mailbox);

        assertThat(node.messages()).isEqualTo(3);
        assertThat(node.unseen()).isEqualTo(2);
        assertThat(node.selectable()).isTrue();
        assertThat(node.subscribed()).isTrue();
        assertThat(node.validity()).isEqualTo(mail.read(mailbox, ImapFolder::uidValidity));
        assertThat(node(MailboxPath.INBOX).use()).isEqualTo(SpecialUse.INBOX);
    }

    @Test
    void countsAgainWhatAnotherClientReads() {
        List<Uid> all = fill(4);
        mail.change(mailbox, folder -> folder.addFlags(List.of(all.get(0)), Set.of(Flag.SEEN)));
        assertThat(tally(List.of())).isEqualTo(new Tally(4, 3));

        otherClient.change(mailbox, folder -> folder.addFlags(List.of(all.get(1)), Set.of(Flag.SEEN)));
        assertThat(tally(List.of())).isEqualTo(new Tally(4, 2));
        Tally status = mail.mailboxes(mailboxes -> mailboxes.tally(mailbox));
        assertThat(status).isEqualTo(new Tally(4, 2));

        mail.change(mailbox, folder -> folder.addFlags(List.of(all.get(1), all.get(2)), Set.of(Flag.DELETED)));
        assertThat(tally(List.of(all.get(1), all.get(2), all.get(3)))).isEqualTo(new Tally(2, 1));
    }

    private Tally tally(List<Uid> leaving) {
        return mail.read(mailbox, folder -> folder.tally(leaving));
    }

    @Test
    void keepsNamesAsTheyAreWritten() {
        for (String name :
                List.of("Entwürfe & Ablage", "台北 \uD83D\uDC26", "quote\"back\\slash", "&AAA-", "a{3}", "NIL")) {
            MailboxPath odd = MailboxPath.of(mailbox.name() + " " + name);
            mail.changeMailboxes(mailboxes -> {
                mailboxes.create(odd);
                return odd;
            });
            appendTo(odd, Set.of(), "Subject: inside\n\ntext\n");

            assertThat(node(odd).messages()).as(name).isEqualTo(1);
            assertThat(mail.read(odd, ImapFolder::exists)).isEqualTo(1);
        }
    }

    @Test
    void renamesAMailboxWithAllBelowIt() {
        MailboxPath child = mailbox.child("child", node(mailbox).delimiter());
        MailboxPath renamed = MailboxPath.of(mailbox.name() + " renamed");
        mail.changeMailboxes(mailboxes -> {
            mailboxes.create(child);
            mailboxes.rename(mailbox, renamed);
            return renamed;
        });

        List<MailboxNode> nodes = mail.mailboxes(mailboxes -> mailboxes.list());

        assertThat(nodes).extracting(MailboxNode::path).doesNotContain(mailbox, child);
        assertThat(node(renamed).hasChildren()).isTrue();
        assertThat(node(renamed).subscribed()).isTrue();
        assertThat(node(renamed.child("child", node(renamed).delimiter())).subscribed())
                .isTrue();
    }

    @Test
    void deletesAMailboxEvenWhenItIsSelected() {
        append("Subject: inside\n\ntext\n");
        mail.read(mailbox, ImapFolder::exists);
        mail.changeMailboxes(mailboxes -> {
            mailboxes.delete(mailbox);
            return mailbox;
        });

        assertThat(mail.mailboxes((ImapMailboxes mailboxes) -> mailboxes.list()))
                .extracting(MailboxNode::path)
                .doesNotContain(mailbox);
        NotFound problem =
                catchThrowableOfType(NotFound.class, () -> mail.read(mailbox, folder -> folder.page(null, 10)));
        assertThat(problem.what()).isEqualTo(NotFound.What.MAILBOX);
    }

    @Test
    void makesWhatARoleNeedsOnlyOnce() {
        MailboxNode archive = mail.changeMailboxes(mailboxes -> mailboxes.require(SpecialUse.ARCHIVE));

        assertThat(archive.use()).isEqualTo(SpecialUse.ARCHIVE);
        assertThat(archive.selectable()).isTrue();
        assertThat(mail.changeMailboxes((ImapMailboxes mailboxes) -> mailboxes.require(SpecialUse.ARCHIVE))
                        .path())
                .isEqualTo(archive.path());
        assertThat(mail.mailboxes((ImapMailboxes mailboxes) -> mailboxes.list()))
                .filteredOn(node -> node.use() == SpecialUse.ARCHIVE)
                .hasSize(1);
    }

    @Test
    void storesAMessageInAMailboxThatIsNotThereYet() {
        MailboxPath fresh = MailboxPath.of(mailbox.name() + " fresh");
        byte[] message = "Subject: draft\r\nMessage-ID: <fresh@example.org>\r\n\r\nünfinished\r\n".getBytes(UTF_8);

        var told = mail.changeMailboxes(mailboxes ->
                mailboxes.append(fresh, Set.of(Flag.DRAFT, Flag.SEEN), MORNING, MessageSource.of(message)));

        List<Uid> found = mail.read(fresh, folder -> folder.findByMessageId("<fresh@example.org>"));
        assertThat(found).hasSize(1);
        told.ifPresent(uid -> assertThat(found).containsExactly(uid));
        var content = mail.read(
                        fresh, folder -> folder.message(found.getFirst()).content(ByteSize.of(10_000)))
                .orElseThrow();
        assertThat(content.bytes()).isEqualTo(message);
        assertThat(content.flags()).contains(Flag.DRAFT, Flag.SEEN);
        assertThat(content.receivedAt()).isEqualTo(MORNING);
    }

    @Test
    void seesWhatAnotherClientDoes() {
        assertThat(page(null).exists()).isZero();
        otherClient.changeMailboxes(mailboxes -> mailboxes.append(
                mailbox, Set.of(), MORNING, MessageSource.of("Subject: hi\r\n\r\nhi\r\n".getBytes(UTF_8))));

        MessagePage after = page(null);
        Uid uid = after.messages().getFirst().uid();
        otherClient.change(mailbox, folder -> folder.addFlags(List.of(uid), Set.of(Flag.ANSWERED)));

        assertThat(page(null).messages().getFirst().flags()).contains(Flag.ANSWERED);
    }

    @Test
    void noticesWhenUidsHaveLostTheirMeaning() {
        append("Subject: before\n\ntext\n");
        UidValidity before = mail.read(mailbox, ImapFolder::uidValidity);
        otherClient.changeMailboxes(mailboxes -> {
            mailboxes.delete(mailbox);
            mailboxes.create(mailbox);
            return mailbox;
        });

        assertThatThrownBy(() -> mail.change(mailbox, folder -> {
                    folder.requireValidity(before);
                    return folder.expunge(folder.allUids());
                }))
                .isInstanceOf(MailboxChanged.class);
    }

    @Test
    void lendsAFolderForTheLengthOfTheLambdaOnly() {
        ImapFolder escaped = mail.read(mailbox, folder -> folder);

        assertThatThrownBy(escaped::allUids).isInstanceOf(IllegalStateException.class);
    }

    // Helpers

    /** For servers that tell every session what becomes of the mailbox: GreenMail loses count. */
    void playAtRandom(int steps) {
        List<ImapPool> newcomers = new ArrayList<>();
        var play = new RandomClients(20_261_122, mailbox, another(), List.of(mail, otherClient), () -> {
            newcomers.forEach(gone -> gone.retire(new AccountKey("contract")));
            newcomers.add(pool());
            return access(newcomers.getLast());
        });

        play.play(steps);

        newcomers.getLast().retire(new AccountKey("contract"));
    }

    private List<Uid> fill(int count) {
        for (int i = 0; i < count; i++) {
            append("From: a@example.org\nSubject: message " + i + "\nMessage-ID: <" + i + "."
                    + mailbox.name().hashCode() + "@example.org>\n\nText " + i + "\n");
        }
        return mail.read(mailbox, ImapFolder::allUids);
    }

    private void append(String message) {
        append(Set.of(), message);
    }

    private void append(Set<Flag> flags, String message) {
        appendTo(mailbox, flags, message);
    }

    private void appendTo(MailboxPath target, Set<Flag> flags, String message) {
        byte[] octets = message.replace("\n", "\r\n").getBytes(UTF_8);
        mail.changeMailboxes(mailboxes -> mailboxes.append(target, flags, MORNING, MessageSource.of(octets)));
    }

    private MailboxPath another() {
        MailboxPath other = MailboxPath.of(mailbox.name() + " other");
        mail.changeMailboxes(mailboxes -> {
            mailboxes.create(other);
            return other;
        });
        return other;
    }

    private MessagePage page(org.turnstone.imap.PageCursor cursor) {
        return mail.read(mailbox, folder -> folder.page(cursor, 10));
    }

    private static List<Uid> uids(MessagePage page) {
        return new ArrayList<>(page.messages().stream().map(MessageSummary::uid).toList());
    }

    private String subject(MailboxPath where, Uid uid) {
        return mail.read(where, folder -> folder.rows().of(List.of(uid)))
                .getFirst()
                .envelope()
                .subject();
    }

    private MailboxNode node(MailboxPath path) {
        return mail.mailboxes(mailboxes -> mailboxes.list()).stream()
                .filter(node -> node.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not listed: " + path));
    }

    private static String section(ImapFolder folder, Uid uid, String section) throws java.io.IOException {
        var out = new ByteArrayOutputStream();
        folder.message(uid).write(section, out);
        return out.toString(UTF_8);
    }

    private static String mixed(String file) {
        return """
                Subject: file
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=cut

                --cut
                Content-Type: text/plain

                See the file.
                --cut
                Content-Type: application/pdf; name=%1$s
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment; filename=%1$s

                JVBERg==
                --cut--
                """
                .formatted(file);
    }

    private static String related() {
        return """
                Subject: picture
                MIME-Version: 1.0
                Content-Type: multipart/related; boundary=cut

                --cut
                Content-Type: text/html

                <html><head><style>p {color: red}</style></head><body><p>A picture:</p><img src="cid:1">and more.</body></html>
                --cut
                Content-Type: image/png
                Content-ID: <1>
                Content-Transfer-Encoding: base64
                Content-Disposition: inline

                iVBORw0KGgo=
                --cut--
                """;
    }
}
