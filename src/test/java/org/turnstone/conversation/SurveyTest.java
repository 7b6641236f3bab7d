package org.turnstone.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.turnstone.imap.AccountKey;
import org.turnstone.imap.ImapPool;
import org.turnstone.imap.ImapServer;
import org.turnstone.imap.ImapSettings;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MailboxNode;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;
import org.turnstone.net.Credentials;
import org.turnstone.net.Stopwatch;
import org.turnstone.net.Tls;
import org.turnstone.net.TlsPolicy;
import org.turnstone.testing.Dovecot;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** What is read of a real server, with all that it offers and with next to nothing of it. */
@Needs(Program.DOVECOT)
class SurveyTest {

    private static final String IDA = "ida@example.org";
    private static final MailboxPath SENT = MailboxPath.of("Sent");
    private static final AccountKey KEY = new AccountKey("survey");

    private static Dovecot dovecot;
    private final Hash hash = new Hash("0123456789abcdef".getBytes(StandardCharsets.UTF_8));
    private final Clues clues = new Clues(hash, EmailAddress.of(IDA), new Names());
    private final List<ImapPool> pools = new ArrayList<>();
    private Index index = new Index();

    /** What the server is believed to be able to do. */
    enum Server {
        WHOLE,
        PLAIN
    }

    @BeforeAll
    static void start() {
        dovecot = Dovecot.start();
    }

    @AfterAll
    static void stop() {
        dovecot.close();
    }

    @BeforeEach
    void empty() {
        for (String mailbox : List.of("INBOX", "Sent")) {
            dovecot.doveadm("expunge", "-u", IDA, "mailbox", mailbox, "all");
        }
    }

    @AfterEach
    void close() {
        pools.forEach(pool -> pool.retire(KEY));
    }

    private MailAccess access(Server server) {
        ImapSettings all = ImapSettings.standard();
        ImapSettings believed = server == Server.WHOLE
                ? all
                : all.without("ESEARCH", "CONDSTORE", "QRESYNC", "LIST-STATUS", "LIST-EXTENDED", "PREVIEW");
        ImapPool pool = new ImapPool(believed, TlsPolicy.trusting(dovecot.trustFile()), Stopwatch.NONE);
        pools.add(pool);
        return pool.access(
                KEY,
                new ImapServer("localhost", dovecot.ports().imaps(), Tls.IMPLICIT),
                new Credentials.Password(IDA, "secret"));
    }

    private static void arrives(String mailbox, String id, String subject, String references) {
        dovecot.append(
                IDA,
                mailbox,
                """
                From: Jonas <jonas@example.org>
                Message-ID: <%s>
                Subject: %s
                References: %s

                Text.
                """
                        .formatted(id, subject, references));
    }

    private List<Index.Found> read(MailAccess mail, MailboxPath mailbox) {
        List<Index.Found> found = new ArrayList<>();
        new Survey(index, clues, mail).read(mailbox, found::add);
        index.add(found);
        return found;
    }

    private int size(MailboxPath mailbox, long uid) {
        var validity = index.extent(mailbox).orElseThrow().validity();
        return index.of(new MessageRef(mailbox, validity, Uid.of(uid)))
                .orElseThrow()
                .size();
    }

    private long last(MailboxPath mailbox) {
        return index.extent(mailbox).orElseThrow().last();
    }

    @ParameterizedTest
    @EnumSource
    void readsOnceAndThenOnlyWhatIsNew(Server server) {
        MailAccess mail = access(server);
        arrives("Sent", "a@x", "Lease", "");
        arrives("INBOX", "b@x", "Re: Lease", "<a@x>");

        assertThat(read(mail, SENT)).hasSize(1);
        assertThat(read(mail, MailboxPath.INBOX)).hasSize(1);
        assertThat(size(MailboxPath.INBOX, last(MailboxPath.INBOX))).isEqualTo(2);
        assertThat(read(mail, MailboxPath.INBOX)).isEmpty();
        arrives("INBOX", "c@x", "Re: Lease", "<a@x>");
        assertThat(read(mail, MailboxPath.INBOX)).hasSize(1);
        assertThat(size(MailboxPath.INBOX, last(MailboxPath.INBOX))).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void losesWhatAnotherClientDeletesWhileMoreArrives(Server server) {
        MailAccess mail = access(server);
        for (int i = 0; i < 5; i++) {
            arrives("INBOX", "m" + i + "@x", "Subject " + i, "");
        }
        read(mail, MailboxPath.INBOX);
        dovecot.doveadm("expunge", "-u", IDA, "mailbox", "INBOX", "subject", "Subject 2");
        arrives("INBOX", "m5@x", "Subject 5", "");

        assertThat(read(mail, MailboxPath.INBOX)).hasSize(1);
        assertThat(index.uids(MailboxPath.INBOX)).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource
    void beginsAnewWhenTheMailboxWasMadeAnew(Server server) {
        MailAccess mail = access(server);
        dovecot.doveadm("mailbox", "create", "-u", IDA, "Project");
        MailboxPath project = MailboxPath.of("Project");
        arrives("Project", "a@x", "Lease", "");
        arrives("Project", "b@x", "Lunch", "");
        read(mail, project);
        var before = index.extent(project).orElseThrow().validity();
        dovecot.doveadm("mailbox", "delete", "-u", IDA, "Project");
        dovecot.doveadm("mailbox", "create", "-u", IDA, "Project");
        arrives("Project", "c@x", "Other", "");

        assertThat(read(access(server), project)).hasSize(1);
        assertThat(index.extent(project).orElseThrow().validity()).isNotEqualTo(before);
        assertThat(index.uids(project)).hasSize(1);
        dovecot.doveadm("mailbox", "delete", "-u", IDA, "Project");
    }

    @ParameterizedTest
    @EnumSource
    void readsOnlyTheDifferenceAfterARestart(Server server) {
        MailAccess mail = access(server);
        for (int i = 0; i < 20; i++) {
            arrives("INBOX", "m" + i + "@x", i == 0 ? "Lease" : "Re: Lease", i == 0 ? "" : "<m0@x>");
        }
        read(mail, MailboxPath.INBOX);
        index.compared(MailboxPath.INBOX, tree(mail).get(MailboxPath.INBOX).uidNext());
        byte[] snapshot = new Snapshot(hash).write(index);

        index = new Snapshot(hash).read(snapshot, Set.of(MailboxPath.INBOX)).orElseThrow();
        assertThat(Background.stale(index, List.of(tree(mail).get(MailboxPath.INBOX))))
                .isEmpty();
        arrives("INBOX", "new@x", "Re: Lease", "<m0@x>");
        assertThat(Background.stale(index, List.of(tree(mail).get(MailboxPath.INBOX))))
                .hasSize(1);
        assertThat(read(mail, MailboxPath.INBOX)).hasSize(1);
        assertThat(size(MailboxPath.INBOX, last(MailboxPath.INBOX))).isEqualTo(21);
    }

    private static Map<MailboxPath, MailboxNode> tree(MailAccess mail) {
        // As a page asks: on the connection that has just been told what is new.
        return mail
                .read(MailboxPath.INBOX, folder -> {
                    folder.exists();
                    return folder.mailboxes().list();
                })
                .stream()
                .collect(Collectors.toMap(MailboxNode::path, node -> node));
    }
}
